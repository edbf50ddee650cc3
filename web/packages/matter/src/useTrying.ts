import { shallowRef, watch } from 'vue'
import { api, useOne, useProblem } from '@mulin/api'
import type { LearningView, SuggestionView } from './views'

/** 试一句 — what a sentence would be taken for, and by which words. Nothing of it is kept. */
export function useTrying() {
  const text = shallowRef('')
  const suggestions = shallowRef<readonly SuggestionView[] | null>(null)
  const { busy, attempt, detail } = useProblem()

  async function attemptIt(): Promise<void> {
    const said = text.value.trim()
    if (!said) return
    suggestions.value = (await attempt(() => api.post<SuggestionView[]>('matter-suggestions', { text: said }))) ?? null
  }

  watch(text, () => (suggestions.value = null))
  return { text, suggestions, attemptIt, busy, detail }
}

/** 学到的 — what the county has learned of its own demands, and putting it away. */
export function useLesson() {
  const one = useOne<LearningView>(() => api.get('matter-suggestions/lesson'))
  const { busy, attempt, detail } = useProblem()

  async function putAway(): Promise<boolean> {
    const now = await attempt(() => api.post<LearningView>('matter-suggestions/lesson/put-away'))
    if (now) one.take(now)
    return now !== undefined
  }

  return { ...one, putAway, busy, detail }
}
