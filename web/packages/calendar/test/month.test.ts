import { describe, expect, it } from 'vitest'
import { cellsOf, leadOf } from '../src/month'

describe('a month’s sheet', () => {
  it('begins on Monday', () => {
    expect(leadOf(2026, 6)).toBe(0) // 1 June 2026 is a Monday
    expect(leadOf(2026, 11)).toBe(6) // 1 November a Sunday
  })

  it('has every day of a leap February', () => {
    expect(cellsOf(2028, 2, new Map())).toHaveLength(29)
  })

  it('rests at the weekend unless a day is declared otherwise', () => {
    const declared = new Map([
      ['2026-02-14', { date: '2026-02-14', rest: false, name: '春节调休', source: '国办' }],
      ['2026-02-16', { date: '2026-02-16', rest: true, name: '春节', source: '国办' }],
    ])
    const days = cellsOf(2026, 2, declared)
    const rest = (day: number) => days[day - 1]?.rest
    expect([rest(14), rest(15), rest(16), rest(13)]).toEqual([false, true, true, false])
  })
})
