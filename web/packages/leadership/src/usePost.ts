import { computed } from 'vue'
import { api, useOne, useProblem } from '@mulin/api'
import type { AppointForm, EndedBy, Following, HandOver, TermView } from './views'

/** 岗位 — one post: everybody who held it, who does now, and the steps that change that. A unit's post has the unit's id. */
export function usePost(desk: () => string) {
  const { data, state, problem, load } = useOne<readonly TermView[]>(() => api.get(`posts/${desk()}/terms`))
  const steps = useProblem()

  const open = computed(() => data.value?.filter((term) => !term.endedOn) ?? [])
  const holder = computed(() => open.value.find((term) => !term.acting) ?? null)
  const acting = computed(() => open.value.find((term) => term.acting) ?? null)
  const past = computed(() => data.value?.filter((term) => term.endedOn) ?? [])

  async function step<T>(call: () => Promise<T>): Promise<{ answer: T } | undefined> {
    const done = await steps.attempt(async () => ({ answer: await call() }))
    if (done) await load()
    return done
  }

  return {
    terms: data,
    state,
    failure: problem,
    load,
    holder,
    acting,
    past,
    ...steps,
    appoint: (form: AppointForm) => step(() => api.post<{ term: string; livesElsewhere: boolean }>(`posts/${desk()}/appoint`, form)),
    handOver: ({ from, resident, by, reason, basis, livesElsewhere }: AppointForm) =>
      step(() => api.post<HandOver>(`posts/${desk()}/hand-over`, { on: from, resident, by, reason, basis, livesElsewhere })),
    end: (term: string, on: string, by: EndedBy, reason: string) => step(() => api.post(`terms/${term}/end`, { on, by, reason: reason || null })),
    undo: (term: string, reason: string) => step(() => api.post(`terms/${term}/undo`, { reason: reason || null })),
    follows: () => api.get<readonly Following[]>(`posts/${desk()}/follows`),
  }
}
