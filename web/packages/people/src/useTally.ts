import { api, useOne } from '@mulin/api'

/** 户数 — how many households lie in a unit, and how many of them nobody has placed. */
export function useTally(unit: () => string) {
  return useOne<{ households: number; unplaced: number; vacantRegistrations: number }>(() => api.get('households/tally', { query: { unit: unit() } }))
}

/** Many households into one unit, all or none. */
export function usePlaceAll() {
  return async (households: readonly string[], where: string): Promise<boolean> => {
    await api.post('households/place', { households, where })
    return true
  }
}
