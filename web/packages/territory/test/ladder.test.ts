import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import { useLadderTemplate } from '../src/useLadderTemplate'

const server = vi.fn<(path: string, init: RequestInit) => Promise<Response>>()
let scope: EffectScope

const answer = (status: number, body: unknown) => Promise.resolve(new Response(JSON.stringify(body), { status }))
const PIAN = { name: '片', postTitle: '片长', naming: '第{n}片', staffed: false, sizeMin: 2, sizeMax: 10 }
const LIN = { name: '邻', postTitle: '邻长', naming: '{n}邻', staffed: false, sizeMin: 5 }
const LADDER = { id: 'a', code: 'pian-lin', name: '片—邻', shipped: false, rungs: [{ height: 2, ...PIAN }, { height: 1, ...LIN }] }

function within<T>(work: () => T): T {
  const result = scope.run(work)
  if (result === undefined) throw new Error('no result')
  return result
}
const bodyOf = (call: number): unknown => JSON.parse(String(server.mock.calls[call]?.[1].body))

beforeEach(() => {
  document.head.innerHTML = '<base href="https://mulin.example/430181/desk/">'
  setActivePinia(createPinia())
  scope = effectScope()
  server.mockReset()
  vi.stubGlobal('fetch', server)
})
afterEach(() => {
  scope.stop()
  vi.unstubAllGlobals()
})

describe('a ladder template', () => {
  it('is sent as it came when nothing was changed, from the highest rung down', async () => {
    const { load, save } = within(() => useLadderTemplate(() => 'a'))
    server.mockImplementation(() => answer(200, [LADDER]))
    await load()
    server.mockImplementation(() => answer(200, LADDER))
    await save()
    expect(bodyOf(1)).toEqual({ name: '片—邻', rungs: [PIAN, { ...LIN, sizeMax: null }] })
  })

  it('says what is missing at its field and sends nothing', async () => {
    const { form, save, codeError, rungErrors } = within(() => useLadderTemplate(() => ''))
    form.code = 'Zu'
    form.rungs.forEach((rung) => Object.assign(rung, { name: '组', sizeMin: '9', sizeMax: '3', naming: '组' }))
    expect(await save()).toBeUndefined()
    expect(codeError.value).toBeTruthy()
    const errors = rungErrors(0)
    expect([errors?.name, errors?.postTitle, errors?.naming, errors?.who, errors?.size].every(Boolean)).toBe(true)
    expect(server).not.toHaveBeenCalled()
  })

  it('keeps two to five rungs and lets one change places with the one above', () => {
    const { form, addRung, dropRung, lift } = within(() => useLadderTemplate(() => ''))
    for (let i = 0; i < 5; i++) addRung()
    expect(form.rungs).toHaveLength(5)
    form.rungs.forEach((rung, i) => (rung.name = String(i)))
    lift(2)
    expect(form.rungs.map(({ name }) => name)).toEqual(['0', '2', '1', '3', '4'])
    for (let i = 0; i < 5; i++) dropRung(0)
    expect(form.rungs).toHaveLength(2)
  })
})
