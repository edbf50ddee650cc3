import { api, useOne } from '@mulin/api'
import type { UnitView } from './views'

/** 单元 — one unit with the way down to it, today or on a past day. */
export function useUnit(id: () => string, on: () => string = () => '') {
  return useOne<UnitView>(() => api.get(`units/${id()}`, { query: { on: on() } }))
}
