import { reactive } from 'vue'
import { api, loadVocabulary, useOne, useProblem } from '@mulin/api'

interface WordsView {
  words: Record<string, string>
}

/** 本地用语 — what this county calls things: 诉求 or 民情. Rungs and posts have their names from the ladder. */
export function useLocalWords() {
  const one = useOne(() => api.get<WordsView>('words'))
  const { busy, attempt, detail } = useProblem()
  const form = reactive<Record<string, string>>({})

  async function load(): Promise<void> {
    await one.load()
    Object.assign(form, one.data.value?.words ?? {})
  }

  async function save(): Promise<boolean> {
    const view = await attempt(() => api.put<WordsView>('words', { words: { ...form } }))
    if (!view) return false
    one.take(view)
    await loadVocabulary()
    return true
  }

  return { ...one, load, form, busy, detail, save }
}
