import { computed, shallowRef, watch } from 'vue'
import { api, useList } from '@mulin/api'
import { useUnitSearch } from './useUnitSearch'

export interface Office {
  id: string
  name: string
  kind: string
  signsIn: boolean
}

/** 找岗位 — a unit first; then one of the desks there at which somebody signs in. */
export function useDesks() {
  const unit = shallowRef<{ id: string; name: string } | null>(null)
  const { q, ...hits } = useUnitSearch()
  const desks = useList<Office>(async (_, signal) => ({ rows: unit.value ? await api.get<Office[]>(`units/${unit.value.id}/desks`, { signal }) : [], next: null }))
  const staffed = computed(() => desks.rows.value.filter((desk) => desk.kind !== 'POST' && desk.signsIn))

  watch(q, () => (unit.value = null))
  watch(unit, () => void desks.load())

  return { q, unit, hits, desks, staffed }
}
