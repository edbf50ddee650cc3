import { api, useList, useOne, useProblem } from '@mulin/api'
import { w, type WordKey } from '@mulin/words'
import type { DuplicatePage, DuplicatePair, MergeLine } from './views'

type DuplicateSign = DuplicatePair['sign']


const SIGNS: Readonly<Record<DuplicateSign, WordKey>> = {
  SAME_ID_NUMBER: 'people.duplicate.same-id',
  SAME_NAME_AND_BIRTHDAY: 'people.duplicate.same-birthday',
  SAME_NAME_AND_PHONE: 'people.duplicate.same-phone',
}

/** Why two entries may be one person. */
export function signWord(sign: DuplicateSign): string {
  return w(SIGNS[sign])
}

/** 疑似重复 — pairs of a subtree; merged, told apart, and merges taken back. */
export function useDuplicates(unit: () => string) {
  const pairs = useList<DuplicatePair>(async (cursor, signal) => {
    const [after, beside] = cursor?.split(' ') ?? []
    const page = await api.get<DuplicatePage>('duplicates', { query: { unit: unit(), after, beside }, signal })
    return { rows: page.pairs, next: page.next ? `${page.next.one} ${page.next.other}` : null }
  })
  const merges = useOne<readonly MergeLine[]>(() => api.get('merges', { query: { unit: unit() } }))
  const { attempt, busy, detail } = useProblem()

  async function step<T>(call: () => Promise<T>): Promise<T | undefined> {
    const done = await attempt(call)
    await Promise.all([pairs.load(), merges.load()])
    return done
  }

  return {
    pairs,
    merges,
    busy,
    detail,
    merge: (gone: string, kept: string) => step(async () => (await api.post<{ id: string }>('duplicates/merge', { gone, kept })).id),
    tellApart: (one: string, other: string) =>
      step(async () => {
        await api.post('duplicates/tell-apart', { one, other })
        return true
      }),
    undo: (merge: string) =>
      step(async () => {
        await api.post(`merges/${merge}/undo`)
        return true
      }),
  }
}
