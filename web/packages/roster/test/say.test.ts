import { describe, expect, it } from 'vitest'
import { progressWord, sheetsOf, sizeWord, stepOf, sumOf, villageLight, villageWord, type ImportRow, type Totals, type VillageRow } from '../src/index'

const none = { added: 0, changed: 0, same: 0, faulty: 0 }
const totals: Totals = {
  units: none,
  households: { added: 3, changed: 1, same: 0, faulty: 0 },
  people: { added: 9, changed: 0, same: 2, faulty: 1 },
  leaders: none,
  absentHouseholds: 0,
  absentPeople: 0,
}
const row = { state: 'READING', checking: false, rowsRead: 1200, done: 3, total: 12 } as ImportRow
const village = { village: 'v', name: '横塘社区', state: 'CHECKED', totals, faults: 0, hints: 0 } as VillageRow

describe('what is said of an import', () => {
  it('leaves out the sheets that were not in the file', () => {
    expect(sheetsOf(totals).map(({ sheet }) => sheet)).toEqual(['households', 'people'])
    expect(sumOf(totals, 'added')).toBe(12)
  })

  it('tells how far it is, in the words of the step', () => {
    expect(progressWord(row)).toBe('读了 1200 行')
    expect(progressWord({ ...row, checking: true })).toBe('读了 1200 行，对照了 3 个村（社区），共 12 个')
    expect(progressWord({ ...row, state: 'APPLYING' })).toBe('写了 3 个村（社区），共 12 个')
  })

  it('stands at the step that waits', () => {
    expect(stepOf('READING')).toBe(1)
    expect(stepOf('CHECKED')).toBe(2)
    expect(stepOf('DONE')).toBe(3)
  })

  it('never calls a village with a fault ready', () => {
    expect(villageWord(village)).toBe('可以写')
    expect(villageLight({ ...village, faults: 2 })).toBe('gap')
    expect(villageWord({ ...village, state: 'LEFT_OUT', faults: 2 })).toBe('没有写，2 处问题')
    expect(villageWord({ ...village, state: 'FAILED', words: '写入时有人正在改' })).toBe('写入时有人正在改')
  })

  it('says sizes as people do', () => {
    expect(sizeWord(10)).toBe('1 KB')
    expect(sizeWord(3_400_000)).toBe('3.2 MB')
  })
})
