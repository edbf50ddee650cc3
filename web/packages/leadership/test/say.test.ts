import { describe, expect, it } from 'vitest'
import { concernOf, coverWord, endingWord, STATED_ENDINGS } from '../src/say'
import type { Concern } from '../src/views'

const concern = (more: Partial<Concern>): Concern => ({ kind: 'VACANT', unit: 'u', path: '/', unitName: '4邻', parentName: '新塘组', title: '邻长', number: 8, ...more })

describe('what wants a look', () => {
  it('is said with where, since when, and who covers', () => {
    const said = concernOf(concern({ since: '2025-04-30', coveredBy: { resident: 'r', name: '罗春梅', title: '邻长', unitName: '3邻' } }))
    expect(said.light).toBe('gap')
    expect(said.head).toBe('新塘组4邻缺邻长')
    expect(said.detail).toContain('8 户由3邻邻长罗春梅代管')
  })

  it('does not speak of nobody’s households', () => {
    expect(concernOf(concern({ number: 0, since: '2025-04-30' })).detail).not.toContain('0 户')
  })

  it('is a hint where a size is unusual', () => {
    const said = concernOf(concern({ kind: 'LARGE', number: 17, sizeMin: 5, sizeMax: 15 }))
    expect(said).toEqual({ light: 'soon', head: '新塘组4邻 17 户', detail: '5 到 15 户为宜，不拆也行' })
  })
})

describe('who covers', () => {
  it('is the village where nobody further up is found', () => {
    expect(coverWord(undefined)).toBe('先由村（社区）管')
  })
})

describe('how a term ends', () => {
  it('is stated in words, and never as a hand-over', () => {
    expect(STATED_ENDINGS.map(endingWord)).toContain('本人辞任')
    expect(STATED_ENDINGS as readonly string[]).not.toContain('HANDED_OVER')
  })
})
