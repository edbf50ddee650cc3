import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openQueue, type Queue } from '@mulin/api'
import { useDemandActions, useWaiting } from '../src/index'
import { inPage, playServer, settled, strike } from './stage'

const row = (id: string) => ({ id, reference: `YX-${id}`, words: `${id} 的事`, state: 'IN_HAND', desk: '第 3 邻', place: '新塘组', dueAt: '2026-06-17T10:00:00Z', promisedAt: null, recordedAt: '2026-06-16T00:20:00Z' })
const matter = (id: string, actions: string[] = ['answer', 'escalate']) => ({ demand: row(id), story: [], actions })

let count = 0
let server: ReturnType<typeof playServer>
let queue: Queue

beforeEach(() => {
  server = playServer()
  queue = openQueue({ name: `waiting-${++count}`, owner: () => 'LEADER/3/罗春梅' })
  server.says('GET demands', [row('a'), row('b')])
  server.says('GET demands/a', matter('a'))
  server.says('GET demands/b', matter('b'))
})
afterEach(strike)

async function open<T>(use: () => T): Promise<T> {
  const page = inPage(use)
  await settled()
  return page
}

const idsOf = (waiting: { rows: { value: readonly { id: string }[] } }) => waiting.rows.value.map(({ id }) => id)

describe('what waits at my desk', () => {
  it('has its faces: there, empty, not come', async () => {
    expect((await open(() => useWaiting(queue))).state.value).toBe('ready')
    server.says('GET demands', [])
    expect((await open(() => useWaiting(queue))).state.value).toBe('empty')
    localStorage.clear()
    server.refuses('GET demands', 503, 'network.unexpected')
    expect((await open(() => useWaiting(queue))).state.value).toBe('failed')
  })

  it('opens without signal on what was fetched last, and so do its matters', async () => {
    await open(() => useWaiting(queue))
    server.state.online = false
    const later = await open(() => useWaiting(queue))
    expect(idsOf(later)).toEqual(['a', 'b'])
    expect(later.keptAt.value).not.toBeNull()
    expect((await open(() => useDemandActions('b', queue))).can('answer')).toBe(true)
  })

  it('lets go of what was done without signal, and asks anew when it has arrived', async () => {
    const waiting = await open(() => useWaiting(queue))
    const actions = await open(() => useDemandActions('a', queue))
    server.state.online = false
    actions.sentence.value = '接头换好了'
    expect(await actions.answer('RESOLVED')).toBe('kept')
    expect(idsOf(waiting)).toEqual(['b'])
    expect(actions.onItsWay.value).toBe(true)
    expect(actions.can('answer')).toBe(false)

    // The page looks again the moment signal is back, before the step has gone off.
    server.state.online = true
    await actions.load()
    expect(actions.can('answer')).toBe(false)
    server.says('POST demands/a/answer', matter('a', []))
    server.says('GET demands', [row('b')])
    server.says('GET demands/a', matter('a', []))
    await queue.flush()
    await settled()
    expect(server.calls.find((one) => one.call === 'POST demands/a/answer')?.body).toEqual({ outcome: 'RESOLVED', words: '接头换好了' })
    expect(idsOf(waiting)).toEqual(['b'])
    expect(server.countOf('GET demands')).toBe(2)
    expect(actions.onItsWay.value).toBe(false)
    expect(actions.matter.value?.actions).toEqual([])
  })

  it('asks anew when the phone is taken up again', async () => {
    const waiting = await open(() => useWaiting(queue))
    server.says('GET demands', [row('a'), row('b'), row('c')])
    dispatchEvent(new Event('online'))
    await settled()
    expect(idsOf(waiting)).toEqual(['a', 'b', 'c'])
  })

  it('keeps a row whose step the server refused, with the words and the reason', async () => {
    const waiting = await open(() => useWaiting(queue))
    const actions = await open(() => useDemandActions('a', queue))
    server.refuses('POST demands/a/answer', 409, 'demand.step-not-open')
    server.says('GET demands/a', matter('a', []))
    actions.sentence.value = '接头换好了'
    expect(await actions.answer('RESOLVED')).toBeUndefined()
    expect(idsOf(waiting)).toEqual(['a', 'b'])
    expect(actions.sentence.value).toBe('接头换好了')
    expect(actions.detail.value).toContain('demand.step-not-open')
    expect(actions.can('answer')).toBe(false)
  })
})

describe('the steps of a demand', () => {
  it('are those the server opens', async () => {
    server.says('GET demands/a', matter('a', ['accept']))
    const actions = await open(() => useDemandActions('a'))
    expect([actions.can('accept'), actions.can('answer')]).toEqual([true, false])
    server.says('POST demands/a/accept', matter('a', ['answer', 'escalate']))
    await actions.accept()
    expect([actions.can('accept'), actions.can('answer')]).toEqual([false, true])
  })

  it('pass a matter up in one tap, with no reason asked', async () => {
    server.says('POST demands/a/escalate', matter('a', []))
    const actions = await open(() => useDemandActions('a', queue))
    expect(await actions.escalate()).toBe('taken')
    expect(server.calls.find((one) => one.call === 'POST demands/a/escalate')?.body).toEqual({})
  })

  it('at the desk need the server, and keep the sentence without it', async () => {
    const actions = await open(() => useDemandActions('a'))
    server.state.online = false
    actions.sentence.value = '明天上午焊好'
    expect(await actions.answer('RESOLVED')).toBeUndefined()
    expect(actions.sentence.value).toBe('明天上午焊好')
    expect(actions.detail.value).toBeTruthy()
  })
})
