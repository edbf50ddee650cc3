import { computed } from 'vue'
import { api, useAnswer } from '@mulin/api'
import type { CardView } from './views'

/** `unreached`: it is not known who answers here, but one may speak all the same. */
type CardFace = 'loading' | 'known' | 'unknown' | 'revoked' | 'unreached'

/** 联系卡 — who answers for the door this card hangs on. */
export function useCard(code: string) {
  const { data: card, problem, loading, keptAt, load } = useAnswer<CardView>(`card:${code}`, () => api.get(`cards/${encodeURIComponent(code)}`))

  const face = computed<CardFace>(() => {
    if (card.value) return 'known'
    if (loading.value) return 'loading'
    if (problem.value?.code === 'leadership.card-revoked') return 'revoked'
    return problem.value && [400, 404].includes(problem.value.status) ? 'unknown' : 'unreached'
  })
  /** The one who hears what is said here: the leader, or who covers the vacant post. */
  const hears = computed(() => card.value?.leader ?? card.value?.covering ?? null)
  const place = computed(() => {
    const now = card.value
    if (!now) return undefined
    return now.place.startsWith(now.village) ? now.place : `${now.village} ${now.place}`
  })

  return { card, face, hears, place, problem, keptAt, load }
}
