import { computed, onMounted } from 'vue'
import { api, useAnswer, useDraft, useProblem } from '@mulin/api'
import { onReturn } from './onReturn'
import type { Answers, StatusView } from './views'

/** 跟一件事 — how far it has got, and the last word on it. */
export function useFollowing(statusCode: string) {
  const path = `status/${encodeURIComponent(statusCode)}`
  const { data: status, state, problem, loading, keptAt, take, load } = useAnswer<StatusView>(path, () => api.get(path))
  const { text: why, clear } = useDraft(`reopen:${statusCode}`)
  const { attempt, busy, errorAt, detail, problem: refusal } = useProblem()

  const can = (action: string) => status.value?.actions.includes(action) ?? false
  const unknown = computed(() => problem.value !== null && [400, 404].includes(problem.value.status))

  async function step(action: 'close' | 'reopen', body?: unknown): Promise<boolean> {
    const now = await attempt(() => api.post<StatusView>(`${path}/${action}`, body))
    if (now) take(now)
    // It has moved on meanwhile: show where it stands, and keep what was written.
    else if (refusal.value?.code === 'demand.step-not-open') await load()
    return now !== undefined
  }

  /** The last word, with the three answers (三问). */
  const close = (answers: Answers) => step('close', answers)

  async function reopen(): Promise<boolean> {
    const done = await step('reopen', { words: why.value.trim() })
    if (done) clear()
    return done
  }

  onMounted(load)
  onReturn(() => void load())

  return { status, state, unknown, problem, loading, keptAt, can, why, busy, whyError: computed(() => errorAt('words')), detail, close, reopen, load }
}
