import { api, newId, useProblem } from '@mulin/api'
import type { HouseholdForm, ResidentForm } from './views'

/**
 * 添一户 — the household, then the person who is put down with it. Both ids are made here once, so that pressing again
 * after a refusal or a lost signal makes nothing twice.
 */
export function useNewHousehold() {
  const problems = useProblem()
  const household = newId()
  const resident = newId()
  let householdSaved = false

  /** @returns the household's id once everything is on the server */
  async function add(where: string, form: HouseholdForm, person: ResidentForm | null): Promise<string | undefined> {
    return problems.attempt(async () => {
      if (!householdSaved) await api.post('households', { id: household, where, household: form })
      householdSaved = true
      if (person) await api.post('residents', { id: resident, household, resident: person })
      return household
    })
  }

  return { add, ...problems, isHouseholdSaved: () => householdSaved }
}
