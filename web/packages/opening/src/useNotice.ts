import { computed, shallowRef } from 'vue'
import { api, useOne } from '@mulin/api'
import { w } from '@mulin/words'
import type { Opening } from './useOpening'
import type { Notice } from './views'

/** 隐私告知 — the version in force, and the next one being written. */
export function useNotice(opening: Opening, county: () => string) {
  const versions = useOne<readonly Notice[]>(() => api.get('privacy-notices'))
  const newest = computed(() => versions.data.value?.[0] ?? null)
  const title = shallowRef('')
  const words = shallowRef('')
  const pressed = shallowRef(false)
  const titleError = computed(() => (pressed.value && !title.value.trim() ? w('opening.notice.title.missing') : undefined))
  const wordsError = computed(() => (pressed.value && !words.value.trim() ? w('opening.notice.words.missing') : undefined))

  async function load(): Promise<void> {
    await versions.load()
    title.value = newest.value?.title ?? w('opening.notice.draft.title', { county: county() })
    words.value = newest.value?.words ?? w('opening.notice.draft', { county: county() })
  }

  async function publish(): Promise<boolean> {
    pressed.value = true
    if (!title.value.trim() || !words.value.trim()) return false
    const done = await opening.step(() => api.post('privacy-notices', { title: title.value.trim(), words: words.value }))
    if (done) await load()
    return done
  }

  return { ...versions, load, newest, title, words, titleError, wordsError, publish }
}
