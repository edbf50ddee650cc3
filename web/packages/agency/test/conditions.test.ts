import { describe, expect, it } from 'vitest'
import { clausesOf, conditionOf, emptyClause } from '../src/conditions'

const shown = (tree: unknown) => clausesOf(JSON.stringify(tree))

describe('a rule’s lines', () => {
  it('come back as the server wrote them', () => {
    const trees = [
      { age: { atLeast: 80 } },
      { all: [{ age: { atLeast: 60 } }, { household: { atMost: 1 } }, { not: { label: { kind: 'EXTREME_POVERTY' } } }] },
      { any: [{ label: { kind: 'LIMBS', grades: ['一级', '二级'] } }, { label: { kind: 'VISION' } }] },
    ]
    for (const tree of trees) {
      const lines = shown(tree)
      expect(lines).not.toBeNull()
      expect(lines && JSON.parse(conditionOf(lines))).toEqual(tree)
    }
  })

  it('give up on what they could not give back', () => {
    expect(shown({ all: [{ age: { atLeast: 60 } }, { any: [{ label: { kind: 'LIMBS' } }] }] })).toBeNull()
    expect(shown({ not: { age: { atLeast: 60 } } })).toBeNull()
    expect(clausesOf('{')).toBeNull()
  })

  it('take grades as they are typed', () => {
    const line = { ...emptyClause(), fact: 'label' as const, label: 'LIMBS', grades: '一级、 二级，三级' }
    expect(JSON.parse(conditionOf({ every: true, clauses: [line] }))).toEqual({ label: { kind: 'LIMBS', grades: ['一级', '二级', '三级'] } })
  })
})
