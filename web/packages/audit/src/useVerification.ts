import { api, useOne } from '@mulin/api'
import type { VerificationView } from './views'

/** 核验 — whether the chain of seals is whole, and what was written too lately to be sealed. */
export function useVerification() {
  return useOne(() => api.get<VerificationView>('audit/verification'))
}
