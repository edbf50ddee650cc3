import { describe, expect, it } from 'vitest'
import { adoptionOf, changeSentence } from '../src/say'
import type { HistoryEntry } from '../src/views'

const entry = (more: Partial<HistoryEntry>): HistoryEntry => ({ at: '2026-06-16T00:00:00Z', change: 'CREATED', many: 1, names: ['桥头片'], units: ['u'], other: null, reason: null, ...more })

describe('the history of a unit', () => {
  it('tells one change by its name', () => {
    expect(changeSentence(entry({ change: 'RENAMED' }))).toBe('改名桥头片')
  })

  it('tells many by the first of them and how many there were', () => {
    expect(changeSentence(entry({ many: 58, names: ['桥头片', '山背片', '上游片', '下屋片'] }))).toBe('新设桥头片、山背片、上游片等 58 处')
  })
})

describe('how far a village has come', () => {
  it('has a shape and a word beside the colour', () => {
    expect(adoptionOf('STARTED')).toEqual({ light: 'ok', word: '已启动' })
    expect(adoptionOf('NOT_BEGUN').light).toBe('gap')
  })
})
