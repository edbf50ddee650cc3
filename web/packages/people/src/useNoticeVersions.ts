import { computed, shallowRef } from 'vue'
import { api, useDraft, useOne, useProblem } from '@mulin/api'
import { w } from '@mulin/words'
import type { Notice } from './useNotice'

export const NOTICE_LIMIT = 20_000

/** 告知的各版 — every privacy notice that was published, the newest first, and the next one being written. */
export function useNoticeVersions() {
  const one = useOne<readonly Notice[]>(() => api.get('privacy-notices'))
  const { busy, attempt, detail, errorAt } = useProblem()
  const title = useDraft('notice-title')
  const words = useDraft('notice-words')
  const pressed = shallowRef(false)
  const newest = computed(() => one.data.value?.[0] ?? null)

  /** The next version begins with the words of an earlier one. */
  function goOnFrom(notice: Notice): void {
    title.text.value = notice.title
    words.text.value = notice.words
  }

  const lacks = computed(() => ({
    title: title.text.value.trim() ? undefined : w('people.notice.title.missing'),
    words: words.text.value.trim() ? undefined : w('people.notice.words.missing'),
  }))
  const tooLong = computed(() => words.text.value.length > NOTICE_LIMIT)

  /** Whether it was published; only then are the drafts emptied. */
  async function publish(): Promise<boolean> {
    pressed.value = true
    if (lacks.value.title || lacks.value.words || tooLong.value) return false
    const done = await attempt(async () => {
      await api.post('privacy-notices', { title: title.text.value.trim(), words: words.text.value.trim() })
      return true
    })
    if (!done) return false
    title.clear()
    words.clear()
    pressed.value = false
    await one.load()
    return true
  }

  const at = (field: keyof typeof lacks.value) => (pressed.value ? lacks.value[field] : undefined) ?? errorAt(field)

  return { ...one, newest, title: title.text, words: words.text, goOnFrom, at, busy, detail, publish }
}
