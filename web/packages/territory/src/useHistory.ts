import { api, useOne } from '@mulin/api'
import type { HistoryView } from './views'

/** 沿革 — what became of a unit and all below it, by day, the newest first. */
export function useHistory(unit: () => string) {
  return useOne<HistoryView>(() => api.get(`units/${unit()}/history`))
}
