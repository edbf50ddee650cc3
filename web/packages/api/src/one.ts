import { computed, shallowRef } from 'vue'
import type { AnswerState } from './answer'
import { Problem } from './problem'

/**
 * 一件 — one thing fetched for a page, with its faces. Unlike `useAnswer` nothing stays on the device: for what an
 * office computer must not keep. Call `load` at the start and again to fetch anew; what was there stays meanwhile.
 */
export function useOne<T>(fetchIt: () => Promise<T>) {
  const data = shallowRef<T | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const loading = shallowRef(true)
  let asked = 0

  /** Takes an answer that came another way, as from a step. */
  function take(answer: T): void {
    asked++
    loading.value = false
    data.value = answer
    problem.value = null
  }

  async function load(): Promise<void> {
    const mine = ++asked
    loading.value = true
    try {
      const answer = await fetchIt()
      if (mine === asked) take(answer)
    } catch (caught) {
      const why = Problem.from(caught)
      if (mine !== asked) return
      loading.value = false
      problem.value = why
    }
  }

  const state = computed<AnswerState>(() => {
    if (data.value !== null) return 'ready'
    return loading.value ? 'loading' : 'failed'
  })

  return { data, state, problem, loading, take, load }
}
