import { api, useOne } from '@mulin/api'
import type { Tally } from './views'

/** 户数 — how many households lie in a unit, and how many of them nobody has placed. */
export function useTally(unit: () => string) {
  return useOne<Tally>(() => api.get('households/tally', { query: { unit: unit() } }))
}

/** Many households into one unit, all or none. */
export function usePlaceAll() {
  return async (households: readonly string[], where: string): Promise<boolean> => {
    await api.post('households/place', { households, where })
    return true
  }
}
