import { shallowRef, watch } from 'vue'
import { api, useList } from '@mulin/api'
import type { ResidentLine, ResidentPage } from './views'

/** 找人 — by name, pinyin or initials; exactly by a whole phone or ID number. What is typed never stands in an address. */
export function useResidentSearch(unit: () => string) {
  const text = shallowRef('')
  const list = useList<ResidentLine>(async (after, signal) => {
    if (!text.value) return { rows: [], next: null }
    const { residents, next } = await api.post<ResidentPage>('residents/search', { text: text.value, unit: unit() || null, after }, { signal })
    return { rows: residents, next: next ?? null }
  })
  watch(text, list.load)
  return { text, ...list }
}
