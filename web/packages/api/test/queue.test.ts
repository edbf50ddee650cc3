import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { shallowRef } from 'vue'
import { openQueue, type Queue } from '../src/queue'

const SAY = { method: 'POST', path: 'demands', label: '路灯不亮' } as const

let count = 0
let name = ''
const owner = shallowRef<string | null>('LEADER/3/罗春梅')
const server = vi.fn<(path: string, init: RequestInit) => Promise<Response>>()

function open(): Queue {
  return openQueue({ name, owner: () => owner.value })
}

const taken = () => Promise.resolve(new Response('{}', { status: 201 }))
const refused = () =>
  Promise.resolve(new Response(JSON.stringify({ status: 409, code: 'demand.stale', title: '变了', detail: '请刷新后重试' }), { status: 409 }))
const noSignal = () => Promise.reject(new TypeError('fetch failed'))
const answers = (status: number) => () => Promise.resolve(new Response('', { status }))

const sentWords = () => server.mock.calls.map(([, init]) => (JSON.parse(String(init.body)) as { words: string }).words)
const sentKeys = () => server.mock.calls.map(([, init]) => new Headers(init.headers).get('Idempotency-Key'))

beforeEach(() => {
  name = `queue-${count++}`
  owner.value = 'LEADER/3/罗春梅'
  server.mockReset()
  vi.stubGlobal('fetch', server)
})
afterEach(() => vi.unstubAllGlobals())

describe('the offline queue', () => {
  it('keeps what is said without signal, and counts it', async () => {
    server.mockImplementation(noSignal)
    const queue = open()
    await queue.put({ ...SAY, body: { words: '路灯不亮' } })
    await queue.flush()
    expect(queue.pendingCount.value).toBe(1)
    expect(queue.pending.value[0]?.body).toEqual({ words: '路灯不亮' })
  })

  it('survives a reload', async () => {
    server.mockImplementation(noSignal)
    const before = open()
    await before.put({ ...SAY, body: { words: '井盖松了' } })
    await before.flush()

    const after = open()
    server.mockImplementation(taken)
    await after.flush()
    expect(sentWords()).toEqual(['井盖松了', '井盖松了'])
    expect(after.pendingCount.value).toBe(0)
  })

  it('sends in the order things were said, one at a time', async () => {
    server.mockImplementation(noSignal)
    const queue = open()
    for (const words of ['一', '二', '三']) await queue.put({ ...SAY, body: { words } })
    await queue.flush()
    server.mockReset()

    let under = 0
    server.mockImplementation(async () => {
      expect(++under).toBe(1)
      await Promise.resolve()
      under--
      return taken()
    })
    await Promise.all([queue.flush(), queue.flush()])
    expect(sentWords()).toEqual(['一', '二', '三'])
  })

  it('tries again with the same key, so that a write that arrived is not done twice', async () => {
    server.mockImplementationOnce(noSignal).mockImplementation(taken)
    const queue = open()
    const key = await queue.put({ ...SAY, body: { words: '一' } })
    await queue.flush()
    await queue.flush()
    expect(new Set(sentKeys())).toEqual(new Set([key]))
    expect(queue.pendingCount.value).toBe(0)
  })

  it('keeps refused words with the reason, and goes on with the rest', async () => {
    server.mockImplementationOnce(refused).mockImplementation(taken)
    const queue = open()
    await queue.put({ ...SAY, body: { words: '一' } })
    await queue.put({ ...SAY, body: { words: '二' } })
    await queue.flush()
    await queue.flush()
    expect(queue.pendingCount.value).toBe(0)
    expect(queue.refused.value.map((one) => [one.body, one.refused?.code])).toEqual([[{ words: '一' }, 'demand.stale']])
  })

  it.each([401, 408, 429, 500, 502, 503])('waits, and loses nothing, when the answer is %i', async (status) => {
    server.mockImplementation(answers(status))
    const queue = open()
    await queue.put({ ...SAY, body: { words: '一' } })
    await queue.flush()
    expect(queue.pendingCount.value).toBe(1)
    expect(queue.refused.value).toEqual([])
  })

  it('sends mended words as a new write', async () => {
    server.mockImplementationOnce(refused).mockImplementation(taken)
    const queue = open()
    const key = await queue.put({ ...SAY, body: { words: '一' } })
    await queue.flush()
    const [entry] = queue.refused.value
    await queue.mend(entry?.seq ?? -1, { words: '一，改过' })
    await queue.flush()
    expect(sentWords()).toEqual(['一', '一，改过'])
    expect(sentKeys()[1]).not.toBe(key)
    expect(queue.refused.value).toEqual([])
  })

  it('drops only what the person drops', async () => {
    server.mockImplementation(refused)
    const queue = open()
    await queue.put({ ...SAY, body: { words: '一' } })
    await queue.flush()
    await queue.drop(queue.refused.value[0]?.seq ?? -1)
    expect(queue.refused.value).toEqual([])
  })

  it('never sends one person’s words as another’s', async () => {
    server.mockImplementation(noSignal)
    const queue = open()
    await queue.put({ ...SAY, body: { words: '罗春梅说的' } })
    await queue.flush()
    server.mockReset().mockImplementation(taken)

    owner.value = 'LEADER/4/李四喜'
    await queue.flush()
    expect(server).not.toHaveBeenCalled()
    expect(queue.pendingCount.value).toBe(0)

    owner.value = 'LEADER/3/罗春梅'
    await queue.flush()
    expect(sentWords()).toEqual(['罗春梅说的'])
  })
})
