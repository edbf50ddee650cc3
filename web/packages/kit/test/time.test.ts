import { describe, expect, it } from 'vitest'
import { ago, date, dueIn, isoDate, longDate, weekday } from '../src/time'

/** A Tuesday before 端午. */
const NOW = '2026-06-16T09:00:00+08:00'

describe('dueIn', () => {
  it.each([
    ['2026-06-16T17:00:00+08:00', '今天 17:00 前'],
    ['2026-06-17T12:00:00+08:00', '明天 12:00 前'],
    ['2026-06-18T18:00:00+08:00', '周四前'],
    ['2026-06-21T18:00:00+08:00', '周日前'],
    ['2026-06-22T18:00:00+08:00', '6 月 22 日前'],
    ['2027-01-04T18:00:00+08:00', '2027 年 1 月 4 日前'],
    ['2026-06-16T08:59:30+08:00', '超了 1 分钟'],
    ['2026-06-16T06:30:00+08:00', '超了 2 小时'],
    ['2026-06-15T08:00:00+08:00', '超了 1 天'],
  ])('%s → %s', (due, words) => expect(dueIn(due, NOW)).toBe(words))

  it('keeps Beijing time wherever the machine stands', () => {
    expect(dueIn('2026-06-16T15:30:00Z', NOW)).toBe('今天 23:30 前')
    expect(dueIn('2026-06-16T16:30:00Z', NOW)).toBe('明天 00:30 前')
  })
})

describe('moments and days', () => {
  it('says them as one speaks', () => {
    expect(ago('2026-06-16T08:20:00+08:00', NOW)).toBe('今天 08:20')
    expect(ago('2026-06-15T17:35:00+08:00', NOW)).toBe('昨天 17:35')
    expect(ago('2026-06-09T20:41:00+08:00', NOW)).toBe('6 月 9 日 20:41')
    expect(date('2025-12-31T23:59:00+08:00', NOW)).toBe('2025 年 12 月 31 日')
    expect(weekday(NOW)).toBe('周二')
    expect(isoDate('2026-06-15T16:00:00Z')).toBe('2026-06-16')
    expect(longDate('2026-06-16')).toBe('2026 年 6 月 16 日')
  })
})
