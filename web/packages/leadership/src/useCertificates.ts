import { api, useList, useProblem } from '@mulin/api'
import type { LightKind } from '@mulin/kit'
import { w, type WordKey } from '@mulin/words'
import { printAll } from './printing'
import type { CertificatePage, CertificateView } from './views'

/** 代表证 — those below a unit, and issuing, printing, revoking them. */
export function useCertificates(under: () => string) {
  const list = useList<CertificateView>(async (after, signal) => {
    const { certificates, next } = await api.get<CertificatePage>('certificates', { query: { under: under(), after }, signal })
    return { rows: certificates, next: next ?? null }
  })
  const { attempt, busy, detail } = useProblem()

  return {
    ...list,
    busy,
    detail,
    issue: () =>
      attempt(async () => {
        const { issued } = await api.post<{ issued: number }>(`units/${under()}/certificates/issue`, {})
        await list.load()
        return issued
      }),
    print: (id: string) => attempt(() => printAll(`certificates/${id}/print`, {}, w('leadership.certificate.file'))),
    printAll: () => attempt(() => printAll(`units/${under()}/certificates/print`, {}, w('leadership.certificate.file'))),
    revoke: (id: string, reason: string) =>
      attempt(async () => {
        await api.post(`certificates/${id}/revoke`, { reason })
        await list.load()
        return true
      }),
  }
}

const STATES: Readonly<Record<CertificateView['state'], { light: LightKind; word: WordKey }>> = {
  VALID: { light: 'ok', word: 'leadership.certificate.valid' },
  EXPIRED: { light: 'hold', word: 'leadership.certificate.expired' },
  REVOKED: { light: 'hold', word: 'leadership.certificate.revoked' },
  ENDED: { light: 'hold', word: 'leadership.certificate.ended' },
}

export function certificateLight(state: CertificateView['state']): { light: LightKind; word: string } {
  const { light, word } = STATES[state]
  return { light, word: w(word) }
}
