import { api, useOne, useProblem } from '@mulin/api'
import type { ConsentPurpose, ConsentView, LabelKind, LabelView, Resident, ResidentForm, Source } from './views'

export type Leaving = 'MOVED_AWAY' | 'DIED' | 'MISTAKE'

/** 一个人 — as the onlooker may see them, and what can be done. What is sealed is looked at for a reason, which is recorded. */
export function useResident(id: () => string) {
  const { data, state, problem, load } = useOne<Resident>(() => api.get(`residents/${id()}`))
  const steps = useProblem()
  const version = () => `"${data.value?.version ?? 0}"`

  async function step(call: () => Promise<unknown>): Promise<boolean> {
    const done = await steps.attempt(async () => {
      await call()
      return true
    })
    return done ?? false
  }

  return {
    resident: data,
    state,
    failure: problem,
    load,
    ...steps,
    change: (form: ResidentForm) => step(() => api.put(`residents/${id()}`, form, { version: version() })),
    move: (into: string, relation: string) => step(() => api.post(`residents/${id()}/move`, { into, relation }, { version: version() })),
    leave: (on: string, why: Leaving) => step(() => api.post(`residents/${id()}/leave`, { on, why }, { version: version() })),
    confirm: (fields: readonly string[], source: Source) => step(() => api.post(`residents/${id()}/confirm`, { fields, source })),
    /** 看全号 — one number, for a reason. */
    unmask: (field: 'ID_NUMBER' | 'PHONE', reason: string) => steps.attempt(async () => (await api.post<{ value: string | null }>(`residents/${id()}/unmask`, { field, reason })).value ?? ''),
  }
}

/** 标签 — sealed: looked at for a reason, put and ended by who has the duty. */
export function useLabels(resident: () => string) {
  const steps = useProblem()
  return {
    ...steps,
    kinds: () => api.get<readonly LabelKind[]>('label-kinds'),
    look: (reason: string) => steps.attempt(() => api.post<readonly LabelView[]>(`residents/${resident()}/labels/look`, { reason })),
    put: (label: { kind: string; grade: string | null; detail: string | null; hint: string | null }) =>
      steps.attempt(() => api.post<{ id: string }>(`residents/${resident()}/labels`, { ...label, source: 'CLERK' })),
    end: (label: string, on: string) =>
      steps.attempt(async () => {
        await api.post(`labels/${label}/end`, { on })
        return true
      }),
  }
}

/** 同意 — what this person agreed to, and taking it down or back. */
export function useConsents(resident: () => string) {
  const { data, state, problem, load } = useOne<readonly ConsentView[]>(() => api.get(`residents/${resident()}/consents`))
  const steps = useProblem()

  async function step(call: () => Promise<unknown>): Promise<void> {
    await steps.attempt(call)
    await load()
  }

  return {
    consents: data,
    state,
    failure: problem,
    load,
    ...steps,
    give: (purpose: ConsentPurpose, how: ConsentView['how']) => step(() => api.post(`residents/${resident()}/consents`, { purpose, how })),
    withdraw: (purpose: ConsentPurpose) => step(() => api.post(`residents/${resident()}/consents/${purpose}/withdraw`)),
  }
}
