import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import { isSpan, limitsLacks } from '../src/limits'
import { leadWord, limitsWord } from '../src/say'
import { useCountyLimits } from '../src/useCountyLimits'
import { useKeywords, wordsOf } from '../src/useKeywords'
import { useMatterForm } from '../src/useMatterForm'
import { useMatters } from '../src/useMatters'
import { useTrying } from '../src/useTrying'
import type { MatterView } from '../src/views'

const server = vi.fn<(path: string, init: RequestInit) => Promise<Response>>()
let scope: EffectScope

const answer = (status: number, body: unknown) => Promise.resolve(new Response(JSON.stringify(body), { status }))
const GRADES = ['VOLUNTEER', 'STAFFED_POST', 'VILLAGE', 'TOWN', 'COUNTY'] as const
const MATTER: MatterView = {
  id: 'm',
  code: '020201',
  parent: 'b',
  above: ['道路与照明', '路灯'],
  leaf: true,
  name: '路灯不亮',
  shipped: true,
  activeFrom: '2000-01-01',
  seen: 3,
  handling: {
    kind: 'HELP',
    counter: 'PROBLEM',
    ceiling: 'SMALL',
    urgent: false,
    proof: true,
    anonymous: true,
    sensitive: false,
    lowest: 'VILLAGE',
    limits: GRADES.map((grade) => ({ grade, finish: '5 个工作日', own: grade === 'TOWN' })),
  },
  keywords: [
    { words: '路灯', sure: true },
    { words: '照明+路', sure: false },
  ],
  versions: [],
  actions: ['change'],
}

function within<T>(work: () => T): T {
  const result = scope.run(work)
  if (result === undefined) throw new Error('no result')
  return result
}
const call = (at: number) => ({ path: String(server.mock.calls[at]?.[0]), body: JSON.parse(String(server.mock.calls[at]?.[1].body)) as unknown })

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

describe('writing a matter', () => {
  it('sends the next version with the last one known and only the limits of its own', async () => {
    const { form, beginChange, save } = within(() => useMatterForm())
    beginChange(MATTER)
    form.department = ' '
    form.reason = '联席会定的'
    server.mockReturnValueOnce(answer(200, MATTER))
    expect((await save())?.id).toBe('m')
    const { path, body } = call(0)
    expect(path).toContain('/api/matters/m/versions')
    expect(body).toMatchObject({ seen: 3, name: '路灯不亮', reason: '联席会定的', handling: { lowest: 'VILLAGE', proof: true, limits: { TOWN: { finish: '5 个工作日' } } } })
    expect(Object.keys((body as { handling: { limits: object } }).handling.limits)).toEqual(['TOWN'])
    expect((body as { handling: object }).handling).not.toHaveProperty('department')
  })

  it('says at each field what is missing, and asks nothing of the server', async () => {
    const { beginNew, at, save } = within(() => useMatterForm())
    beginNew('', true)
    expect(at('name')).toBeUndefined()
    expect(await save()).toBeUndefined()
    for (const field of ['code', 'parent', 'name', 'kind', 'counter', 'ceiling', 'lowest'] as const) expect(at(field)).toBeTruthy()
    expect(server).not.toHaveBeenCalled()
  })

  it('asks no more of a branch than a code and a name', async () => {
    const { form, beginNew, save } = within(() => useMatterForm())
    beginNew('', false)
    form.code = 'Z1'
    form.name = '本县自定'
    server.mockReturnValueOnce(answer(201, { ...MATTER, leaf: false, id: 'z' }))
    expect((await save())?.id).toBe('z')
    expect(call(0).body).not.toHaveProperty('handling')
  })

  it('says at the code that it is taken', async () => {
    const { form, beginNew, at, notice, save } = within(() => useMatterForm())
    beginNew('', false)
    form.code = 'Z1'
    form.name = '本县自定'
    server.mockReturnValueOnce(answer(409, { code: 'matter.code-taken', title: '编码用过了', detail: '编码 Z1 已经有了。' }))
    expect(await save()).toBeUndefined()
    expect(at('code')).toBe('编码 Z1 已经有了。')
    expect(notice.value).toBeUndefined()
  })
})

describe('spans', () => {
  it('are read as people write them', () => {
    expect(['3 个工作日', '4工作时', '24 小时', '30 分钟', '30 天'].every(isSpan)).toBe(true)
    expect(['', '很快', '0 天', '三天', '-1 天'].some(isSpan)).toBe(false)
  })

  it('need only be done by a time', () => {
    expect(limitsLacks({ sign: '', finish: '1 天', extension: '' })).toEqual({ sign: undefined, finish: undefined, extension: undefined })
    expect(limitsLacks({ sign: 'x', finish: '', extension: 'y' })).toMatchObject({ sign: expect.any(String), finish: expect.any(String), extension: expect.any(String) })
  })

  it('are said in one breath', () => {
    expect(limitsWord({ sign: '4 工作时', finish: '5 个工作日', extension: '10 个工作日' })).toBe('4 工作时内签收，5 个工作日内办结，可延 10 个工作日')
    expect(limitsWord({ finish: '1 个工作日' })).toBe('1 个工作日内办结')
    expect(leadWord({ lowest: 'TOWN', department: '供水单位' })).toContain('供水单位主办')
  })

  it('of the county are written for one kind of desk from a day on', async () => {
    const { begin, form, save } = within(() => useCountyLimits())
    begin({ grade: 'TOWN', sign: '4 工作时', finish: '5 个工作日', own: false })
    form.sign = ''
    server.mockReturnValueOnce(answer(200, { limits: [], versions: [] }))
    expect(await save()).toBe(true)
    expect(call(0).path).toContain('/api/matter-limits/TOWN')
    expect(call(0).body).not.toHaveProperty('sign')
  })
})

describe('keywords', () => {
  it('are typed however one likes', () => {
    expect(wordsOf('路灯、照明+路\n路灯 亮化')).toEqual(['路灯', '照明+路', '亮化'])
  })

  it('stand once, among the sure ones', async () => {
    const { form, begin, save } = within(() => useKeywords())
    begin(MATTER)
    expect(form.sure).toBe('路灯')
    form.hints += '\n路灯'
    server.mockReturnValueOnce(answer(200, MATTER))
    await save()
    expect(call(0).body).toEqual({ keywords: [{ words: '路灯', sure: true }, { words: '照明+路', sure: false }] })
  })
})

describe('trying a sentence', () => {
  it('asks with what was typed, and forgets the answer at the next letter', async () => {
    const { text, suggestions, attemptIt } = within(() => useTrying())
    await attemptIt()
    expect(server).not.toHaveBeenCalled()
    text.value = ' 路灯坏了 '
    server.mockReturnValueOnce(answer(200, []))
    await attemptIt()
    expect(call(0).body).toEqual({ text: '路灯坏了' })
    expect(suggestions.value).toEqual([])
    text.value = '路灯'
    await Promise.resolve()
    expect(suggestions.value).toBeNull()
  })
})

describe('the order of neighbours', () => {
  it('is sent whole', async () => {
    const line = (id: string, parent?: string) => ({ id, code: id, parent, leaf: parent !== undefined, name: id, standing: true, urgent: false, sensitive: false, keywords: [] })
    const nodes = [line('b'), line('x', 'b'), line('y', 'b')]
    const { load, move, canMove } = within(() => useMatters(() => ''))
    server.mockReturnValueOnce(answer(200, nodes))
    await load()
    expect([canMove('x', -1), canMove('x', 1)]).toEqual([false, true])
    server.mockReturnValueOnce(answer(200, nodes))
    expect(await move('x', 1)).toBe(true)
    expect(call(1).body).toEqual({ parent: 'b', ids: ['y', 'x'] })
  })
})
