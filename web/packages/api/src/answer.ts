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

  function take(answer: T): void {
    data.value = answer
    problem.value = keptAt.value = null
    keepAnswer(name, answer)
  }

  /** The server knows and says no: what was kept is no longer true. */
  function refuse(caught: Problem): void {
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

  async function load(): Promise<void> {
    loading.value = true
    try {
      take(await fetchIt())
    } catch (caught) {
      refuse(Problem.from(caught))
    } finally {
      loading.value = false
    }
  }

  const state = computed<AnswerState>(() => {
    if (data.value !== null) return 'ready'
    return loading.value ? 'loading' : 'failed'
  })

  return { data, state, problem, loading, keptAt, take, load }
}
