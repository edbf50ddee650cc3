import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createApp, defineComponent, nextTick, type App } from 'vue'
import { useStarting } from '../src/useStarting'

const server = vi.fn<(path: string, init: RequestInit) => Promise<Response>>()
let page: App | undefined

const answer = (status: number, body?: unknown) => Promise.resolve(new Response(body === undefined ? null : JSON.stringify(body), { status }))
const KIND = { code: 'SCHOOL_AID', version: 1, name: '教育资助', basis: '测试', papers: [], decidedBy: 'COUNTY_OFFICE', workingDays: 20, appeal: '测试', position: 1, inUse: true, validFrom: '2026-01-01' }
const MATCH = { kind: 'SCHOOL_AID', kindName: '教育资助', rule: '测试规则', verdict: 'MAYBE', basis: '测试', because: [], missing: [] }

/** Inside a component, as a page does. */
function starting() {
  let result: ReturnType<typeof useStarting> | undefined
  page = createApp(
    defineComponent({
      setup() {
        result = useStarting(
          () => 'H',
          () => 'D',
        )
        return () => null
      },
    }),
  )
  page.mount(document.createElement('div'))
  if (!result) throw new Error('no result')
  return result
}
const sent = (end: string) => server.mock.calls.filter(([path, init]) => init.method === 'POST' && path.endsWith(end)).map(([, init]) => JSON.parse(String(init.body)) as Record<string, unknown>)

beforeEach(() => {
  document.head.innerHTML = '<base href="https://mulin.example/430181/desk/">'
  localStorage.clear()
  setActivePinia(createPinia())
  server.mockReset()
  vi.stubGlobal('fetch', server)
})
afterEach(() => {
  page?.unmount()
  vi.unstubAllGlobals()
})

describe('starting a case', () => {
  it('asks for person and kind before anything is sent', async () => {
    server.mockImplementation(() => answer(200, []))
    const { start, lacks } = starting()
    expect(await start()).toBeUndefined()
    expect(lacks.value).toEqual({ person: true, kind: true })
    expect(sent('/agency-cases')).toEqual([])
  })

  it('looks for what may fit when the person is chosen, without a reason and so without sealed facts', async () => {
    server.mockImplementation(() => answer(200, [MATCH]))
    const one = starting()
    one.person.value = 'P'
    await nextTick()
    await vi.waitFor(() => expect(one.matches.value).toHaveLength(1))
    expect(sent('/agency-match')).toEqual([{ reason: null }])
    expect(one.matchOf('SCHOOL_AID')?.verdict).toBe('MAYBE')
  })

  it('keeps one id until the server has it, so that a second press makes no second case', async () => {
    server.mockImplementation((path) => (path.endsWith('/agency-match') ? answer(200, []) : path.endsWith('/kinds') ? answer(200, [KIND]) : answer(503, { status: 503, code: 'kernel.busy', title: '忙', detail: '忙' })))
    const one = starting()
    one.person.value = 'P'
    one.kind.value = 'SCHOOL_AID'
    await one.start()
    await one.start()
    const [first, second] = sent('/agency-cases')
    expect(first?.['demand']).toBe('D')
    expect(second?.['id']).toBe(first?.['id'])
  })
})
