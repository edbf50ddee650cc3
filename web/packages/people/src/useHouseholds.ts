import { api, useList } from '@mulin/api'
import type { HouseholdCard, HouseholdPage } from './views'

interface Wanted {
  unit: string
  unplaced?: boolean
  vacantRegistration?: boolean
  /** How the door begins; within a village any part of it. */
  door?: string
}

/** 住户 — the households below a unit, in the order of units and doors. */
export function useHouseholds(wanted: () => Wanted) {
  return useList<HouseholdCard>(async (after, signal) => {
    const { unit, unplaced, vacantRegistration, door } = wanted()
    const page = door
      ? api.post<HouseholdPage>('households/search', { unit: unit || null, door, after }, { signal })
      : api.get<HouseholdPage>('households', { query: { unit, unplaced: unplaced || null, vacantRegistration: vacantRegistration || null, after }, signal })
    const { households, next } = await page
    return { rows: households, next: next ?? null }
  })
}
