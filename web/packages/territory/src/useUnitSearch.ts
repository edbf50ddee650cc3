import { shallowRef, watch } from 'vue'
import { api, useList } from '@mulin/api'
import type { UnitHit } from './views'

/** 找地方 — by name, pinyin, initials or code, as one types. */
export function useUnitSearch() {
  const q = shallowRef('')
  const hits = useList<UnitHit>(async (_, signal) => ({
    rows: q.value ? await api.get<UnitHit[]>('units/search', { query: { q: q.value }, signal }) : [],
    next: null,
  }))
  watch(q, hits.load)
  return { q, ...hits }
}
