import { api, useAnswer, useList, useSession } from '@mulin/api'
import { computed } from 'vue'
import type { CasePage, CaseRow } from './views'

export interface CaseFilter {
  /** One of the states, OPEN, or empty for all. */
  state: string
  /** What lies with my own desk. */
  mine: boolean
  kind: string
  household?: string
  demand?: string
  /** A number, a door or a name: asked in the body, for a name has no place in an address. */
  words: string
}

/** 代办清单 — the latest first, by the conditions of the address. */
export function useCases(filter: () => CaseFilter) {
  return useList<CaseRow>(async (after, signal) => {
    const { state, mine, kind, household, demand, words } = filter()
    const page = words
      ? await api.post<CasePage>('agency/cases/search', { words, state: state || null, kind: kind || null, after })
      : await api.get<CasePage>('agency/cases', { query: { state: state || undefined, mine: mine || undefined, kind: kind || undefined, household: household || undefined, demand: demand || undefined, after }, signal })
    return { rows: page.cases, next: page.next ?? null }
  })
}

const MOST = 100

/** 我邻里的代办 — for a phone: kept, so that the list opens at a door without signal. */
export function useMyFamiliesCases() {
  const slot = `agency-cases:${useSession().owner ?? ''}`
  const answer = useAnswer<CasePage>(slot, () => api.get('agency/cases', { query: { size: MOST } }))
  const rows = computed<readonly CaseRow[]>(() => answer.data.value?.cases ?? [])
  const more = computed(() => answer.data.value?.next != null)
  return { ...answer, rows, more, state: faceOf(answer.state, rows) }
}

/** 替我办的 — a person's own, on whichever phone they sign in. */
export function useOwnCases() {
  const session = useSession()
  const answer = useAnswer<readonly CaseRow[]>(`my-agency-cases:${session.owner ?? ''}`, () => (session.signedIn ? api.get('my/agency-cases') : Promise.resolve([])))
  const rows = computed<readonly CaseRow[]>(() => answer.data.value ?? [])
  return { ...answer, rows, state: faceOf(answer.state, rows) }
}

function faceOf(state: { value: 'loading' | 'ready' | 'failed' }, rows: { value: readonly CaseRow[] }) {
  return computed(() => (state.value === 'ready' && rows.value.length === 0 ? 'empty' : state.value))
}
