import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import { useLabelKinds } from '../src/useLabelKinds'
import { useNoticeVersions } from '../src/useNoticeVersions'
import { useRetention } from '../src/useRetention'

const server = vi.fn<(path: string, init: RequestInit) => Promise<Response>>()
let scope: EffectScope

const answer = (status: number, body?: unknown) => Promise.resolve(new Response(body === undefined ? null : JSON.stringify(body), { status }))
const LIMBS = { code: 'LIMBS', name: '肢体残疾', topic: 'DISABILITY', grades: ['一级', '二级'], position: 10, inUse: true }

function within<T>(work: () => T): T {
  const result = scope.run(work)
  if (result === undefined) throw new Error('no result')
  return result
}
const sent = () => server.mock.calls.filter(([, init]) => init.method !== 'GET').map(([path, init]) => ({ path: path.replace('/430181/api/', ''), body: JSON.parse(String(init.body)) as unknown }))

beforeEach(() => {
  document.head.innerHTML = '<base href="https://mulin.example/430181/desk/">'
  localStorage.clear()
  setActivePinia(createPinia())
  scope = effectScope()
  server.mockReset()
  vi.stubGlobal('fetch', server)
})
afterEach(() => {
  scope.stop()
  vi.unstubAllGlobals()
})

describe('kinds of labels', () => {
  it('takes grades as they are typed and puts a new kind behind the others', async () => {
    const { load, begin, form, save } = within(useLabelKinds)
    server.mockImplementation((_, { method }) => (method === 'GET' ? answer(200, [LIMBS]) : answer(204)))
    await load()
    begin(null)
    Object.assign(form, { code: 'LIVES_ALONE', name: ' 独居老人 ', topic: 'FAMILY', grades: '一级、 二级，三级' })
    expect(await save()).toBe(true)
    expect(sent()).toEqual([{ path: 'label-kinds/LIVES_ALONE', body: { name: '独居老人', topic: 'FAMILY', grades: ['一级', '二级', '三级'], position: 20, inUse: true } }])
  })

  it('does not let a new kind take the place of one that is there', async () => {
    const { load, begin, form, save, at } = within(useLabelKinds)
    server.mockImplementation(() => answer(200, [LIMBS]))
    await load()
    begin(null)
    Object.assign(form, { code: 'LIMBS', name: '别的', topic: 'OTHER' })
    expect(await save()).toBe(false)
    expect(at('code')).toBeTruthy()
  })
})

describe('retention', () => {
  it('refuses months that are no such number', async () => {
    const { begin, form, save, at } = within(useRetention)
    begin({ code: 'ENDED_LABELS', name: '标签', months: 24, basis: '县里定的' })
    form.months = '0'
    expect(await save()).toBe(false)
    expect(at('months')).toBeTruthy()
    expect(server).not.toHaveBeenCalled()
  })
})

describe('the privacy notice', () => {
  it('forgets the draft only once the version is published', async () => {
    const { title, words, publish } = within(useNoticeVersions)
    title.value = '隐私说明'
    words.value = '谁在收，收什么。'
    server.mockImplementationOnce(() => answer(500))
    expect(await publish()).toBe(false)
    expect(words.value).toBe('谁在收，收什么。')
    server.mockImplementation((_, { method }) => (method === 'GET' ? answer(200, []) : answer(201, { id: 'n' })))
    expect(await publish()).toBe(true)
    expect([title.value, words.value]).toEqual(['', ''])
  })
})
