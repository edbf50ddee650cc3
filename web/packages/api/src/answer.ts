import { computed, shallowRef } from 'vue'
import { forgetAnswer, keepAnswer, keptAnswer } from './kept'
import { Problem } from './problem'

export type AnswerState = 'loading' | 'ready' | 'failed'

/** The server is away or has stumbled; what it said last is better than nothing. */
function passes(problem: Problem): boolean {
  return problem.offline || problem.status >= 500 || problem.status === 429
}

/**
 * 一问 — one thing asked of the server, with all its faces. What came last is kept on the device and stands in
 * while there is no signal; `keptAt` then says from when it is. Call `load` at the start, and again to fetch anew.
 */
export function useAnswer<T>(name: string, fetchIt: () => Promise<T>) {
  const data = shallowRef<T | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const loading = shallowRef(true)
  const keptAt = shallowRef<number | null>(null)
  let asked = 0

  /** Takes an answer that came another way, as from a step; it is newer than any asking under way. */
  function take(answer: T): void {
    asked++
    loading.value = false
    data.value = answer
    problem.value = keptAt.value = null
    keepAnswer(name, answer)
  }

  /** The server knows and says no: what was kept is no longer true. */
  function refuse(caught: Problem): void {
    loading.value = false
    if (passes(caught)) {
      const kept = keptAnswer<T>(name)
      if (kept) data.value = kept.value
      keptAt.value = kept?.at ?? null
    } else {
      forgetAnswer(name)
      data.value = keptAt.value = null
    }
    problem.value = caught
  }

  /** Asks anew. An answer to an earlier asking is thrown away. */
  async function load(): Promise<void> {
    const mine = ++asked
    loading.value = true
    try {
      const answer = await fetchIt()
      if (mine === asked) take(answer)
    } catch (caught) {
      const why = Problem.from(caught)
      if (mine === asked) refuse(why)
    }
  }

  const state = computed<AnswerState>(() => {
    if (data.value !== null) return 'ready'
    return loading.value ? 'loading' : 'failed'
  })

  return { data, state, problem, loading, keptAt, take, load }
}
