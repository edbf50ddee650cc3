import { describe, expect, it } from 'vitest'
import { useList, type Page } from '../src/list'
import { Problem } from '../src/problem'

const first: Page<number> = { rows: [1, 2], next: 'c' }
const second: Page<number> = { rows: [3], next: null }

describe('useList', () => {
  it('is loading, then ready, and grows by its cursor to the end', async () => {
    const list = useList((cursor) => Promise.resolve(cursor === null ? first : second))
    expect(list.state.value).toBe('loading')
    await list.load()
    expect([list.state.value, list.more.value]).toEqual(['ready', true])
    await list.loadMore()
    expect([list.rows.value, list.more.value]).toEqual([[1, 2, 3], false])
  })

  it('tells empty from failed', async () => {
    const empty = useList(() => Promise.resolve({ rows: [], next: null }))
    await empty.load()
    expect(empty.state.value).toBe('empty')
    const failed = useList(() => Promise.reject(Problem.offline()))
    await failed.load()
    expect(failed.state.value).toBe('failed')
  })

  it('keeps what was there when the next page does not come', async () => {
    const list = useList((cursor) => (cursor === null ? Promise.resolve(first) : Promise.reject(Problem.offline())))
    await list.load()
    await list.loadMore()
    expect([list.state.value, list.rows.value, list.problem.value?.offline]).toEqual(['ready', [1, 2], true])
  })

  it('throws away the answer to an older question', async () => {
    const answers: ((page: Page<number>) => void)[] = []
    const list = useList<number>(() => new Promise((resolve) => answers.push(resolve)))
    const older = list.load()
    const newer = list.load()
    answers[1]?.({ rows: [2], next: null })
    answers[0]?.({ rows: [1], next: null })
    await Promise.all([older, newer])
    expect(list.rows.value).toEqual([2])
  })
})
