import { api, newId, useProblem } from '@mulin/api'
import type { HouseholdForm, ResidentForm } from './views'

/**
 * 添一户 — the household and the person who is put down with it, in one: both are written, or neither. Both ids are made
 * here once, so that pressing again after a lost signal makes nothing twice.
 */
export function useNewHousehold() {
  const problems = useProblem()
  const household = newId()
  const residentId = newId()

  /** @returns the household's id once everything is on the server */
  async function add(where: string, form: HouseholdForm, person: ResidentForm | null): Promise<string | undefined> {
    return problems.attempt(async () => {
      const first = person ? { residentId, resident: person } : {}
      await api.post('households', { id: household, where, household: form, ...first })
      return household
    })
  }

  return { add, ...problems }
}
