import { describe, expect, it } from 'vitest'
import { daysLeft } from '../src/index'

/** In Beijing it is the 16th already. */
const NOW = Date.parse('2026-06-15T16:30:00Z')

describe('the days a request has left', () => {
  it('count by the calendar in Beijing', () => {
    expect(daysLeft('2026-07-16', NOW)).toEqual({ light: 'ok', words: '还有 30 天' })
    expect(daysLeft('2026-06-17', NOW)).toEqual({ light: 'soon', words: '还有 1 天' })
  })

  it('turn with the last week', () => {
    expect(daysLeft('2026-06-24', NOW).light).toBe('ok')
    expect(daysLeft('2026-06-23', NOW).light).toBe('soon')
  })

  it('say the last day, and what is late', () => {
    expect(daysLeft('2026-06-16', NOW)).toEqual({ light: 'soon', words: '今天到期' })
    expect(daysLeft('2026-06-14', NOW)).toEqual({ light: 'late', words: '超了 2 天' })
  })
})
