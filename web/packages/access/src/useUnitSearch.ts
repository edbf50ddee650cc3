import { shallowRef, watch } from 'vue'
import { api, useList } from '@mulin/api'

export interface Hit {
  id: string
  name: string
  /** The names above it. */
  where: string
}

/** 找地方 — by name, pinyin, initials or code. */
export function useUnitSearch() {
  const q = shallowRef('')
  const hits = useList<Hit>(async (_, signal) => ({ rows: q.value ? await api.get<Hit[]>('units/search', { query: { q: q.value }, signal }) : [], next: null }))
  watch(q, hits.load)
  return { q, ...hits }
}
