import { computed, onMounted } from 'vue'
import { api, useOne, type components } from '@mulin/api'
import type { LightKind } from '@mulin/kit'
import { w, type WordKey } from '@mulin/words'

export type Verified = components['schemas']['leadership.certificate.Certificate.VerifiedView']

const STATES: Readonly<Record<Verified['state'], { light: LightKind; word: WordKey }>> = {
  VALID: { light: 'done', word: 'leadership.verified.valid' },
  EXPIRED: { light: 'late', word: 'leadership.verified.expired' },
  REVOKED: { light: 'late', word: 'leadership.verified.revoked' },
  ENDED: { light: 'late', word: 'leadership.verified.ended' },
}

/** What the page behind a certificate's code says first. */
export const verdict = (state: Verified['state']) => ({ light: STATES[state].light, word: w(STATES[state].word) })

/** 验证 — whether the certificate somebody shows at the door is true. Never from memory: a revoked one must not look valid. */
export function useVerification(code: string) {
  const { data: certificate, state, problem, loading, load } = useOne<Verified>(() => api.get(`certificates/${encodeURIComponent(code)}`))
  const unknown = computed(() => problem.value !== null && [400, 404].includes(problem.value.status))
  onMounted(load)
  return { certificate, state, problem, loading, unknown, load }
}
