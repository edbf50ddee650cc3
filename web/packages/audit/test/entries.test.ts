import { describe, expect, it } from 'vitest'
import { between } from '../src/useEntries'

describe('days of the audit', () => {
  it('begin and end at midnight in China, both days included', () => {
    expect(between('2026-06-16', '2026-06-16')).toEqual({ from: '2026-06-15T16:00:00.000Z', to: '2026-06-16T16:00:00.000Z' })
  })

  it('are left open where none is given', () => {
    expect(between('', '')).toEqual({ from: '', to: '' })
  })
})
