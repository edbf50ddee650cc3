import { api, newId, useOne, useProblem } from '@mulin/api'
import type { Household, HouseholdForm, ResidentForm } from './views'

export type HouseholdEnding = 'MOVED_AWAY' | 'DEMOLISHED' | 'MISTAKE'

/** 一户 — a household, its people, and what can be done about it. */
export function useHousehold(id: () => string) {
  const { data, state, problem, load } = useOne<Household>(() => api.get(`households/${id()}`))
  const steps = useProblem()

  const version = () => `"${data.value?.card.version ?? 0}"`

  async function done(call: () => Promise<unknown>): Promise<boolean> {
    return (
      (await steps.attempt(async () => {
        await call()
        return true
      })) ?? false
    )
  }

  async function step(call: () => Promise<unknown>): Promise<boolean> {
    const taken = await done(call)
    if (taken) await load()
    return taken
  }

  return {
    household: data,
    state,
    failure: problem,
    load,
    ...steps,
    change: (form: HouseholdForm) => step(() => api.put(`households/${id()}`, form, { version: version() })),
    place: (where: string) => step(() => api.post(`households/${id()}/place`, { where }, { version: version() })),
    /** It ends with this: there is nothing to fetch anew. */
    join: (into: string) => done(() => api.post(`households/${id()}/join`, { into }, { version: version() })),
    end: (on: string, why: HouseholdEnding) => done(() => api.post(`households/${id()}/end`, { on, why }, { version: version() })),
    confirm: (fields: readonly string[]) => step(() => api.post(`households/${id()}/confirm`, { fields, source: 'CLERK' })),
    /** @returns the new household's id */
    split: (residents: readonly string[], form: HouseholdForm) =>
      steps.attempt(async () => (await api.post<{ id: string }>(`households/${id()}/split`, { id: newId(), residents, household: form }, { version: version() })).id),
    addResident: (form: ResidentForm, resident = newId()) => step(() => api.post('residents', { id: resident, household: id(), resident: form })),
  }
}
