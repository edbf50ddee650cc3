import { describe, expect, it } from 'vitest'
import { againstPromise, dayWord, lightOf, saidAt, storyOf } from '../src/index'

const NOON = Date.parse('2026-06-16T12:00:00+08:00') // a Tuesday

describe('days in words', () => {
  it('says when something was said', () => {
    expect(saidAt('2026-06-16T07:20:00+08:00', NOON)).toBe('今天 07:20')
    expect(saidAt('2026-06-15T17:35:00+08:00', NOON)).toBe('昨天 17:35')
    expect(saidAt('2026-06-09T20:14:00+08:00', NOON)).toBe('6 月 9 日 周二 20:14')
  })

  it('says how far a day is', () => {
    expect(dayWord('2026-06-16T23:00:00+08:00', NOON)).toBe('今天')
    expect(dayWord('2026-06-17T09:00:00+08:00', NOON)).toBe('明天')
    expect(dayWord('2026-06-19T09:00:00+08:00', NOON)).toBe('周五')
  })

  it('sets an answer beside its promise', () => {
    const promised = '2026-06-17T18:00:00+08:00'
    expect(againstPromise(promised, '2026-06-15T10:50:00+08:00')).toBe('早了 2 天')
    expect(againstPromise(promised, '2026-06-17T23:00:00+08:00')).toBe('就在当天')
    expect(againstPromise(promised, '2026-06-18T08:00:00+08:00')).toBe('晚了 1 天')
  })
})

describe('a light', () => {
  const due = (hours: number) => ({ dueAt: new Date(NOON + hours * 3_600_000).toISOString() })

  it('says soon on the last day', () => {
    expect(lightOf(due(30), NOON, false)).toBe('ok')
    expect(lightOf(due(5), NOON, false)).toBe('soon')
    expect(lightOf({ dueAt: null }, NOON, false)).toBe('done')
  })

  it('is late at a desk and never for a volunteer', () => {
    expect(lightOf(due(-1), NOON, false)).toBe('late')
    expect(lightOf(due(-1), NOON, true)).toBe('up')
  })
})

describe('a story', () => {
  const told = [{ sentence: '您说了这件事，罗春梅收到了。', words: null, at: '2026-06-16T07:20:00+08:00' }]

  it('ends on where it stands now', () => {
    expect(storyOf(told, { state: 'WAITING', desk: '永新村' }, true)[1]).toEqual({ sentence: '到了永新村，等签收。', state: 'now' })
    expect(storyOf(told, { state: 'ANSWERED', desk: '永新村' }, true)[1]?.sentence).toBe('等您确认。')
    expect(storyOf(told, { state: 'ANSWERED', desk: '永新村' }, false)[1]?.sentence).toBe('等居民确认。')
  })

  it('has no now when it is over', () => {
    expect(storyOf(told, { state: 'ENDED', desk: '永新村' }, true)).toHaveLength(1)
  })
})
