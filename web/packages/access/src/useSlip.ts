import { api, useProblem } from '@mulin/api'
import { shallowRef } from 'vue'
import type { SlipView } from './views'

/** 登录条 — for a leader whose phone gets no messages: printed by the clerk, good once, for three days. */
export function useSlip(desk: string) {
  const { busy, attempt, detail } = useProblem()
  const slip = shallowRef<SlipView | null>(null)

  async function print(): Promise<void> {
    slip.value = (await attempt(() => api.post<SlipView>('slips', { desk }))) ?? null
  }

  return { slip, busy, detail, print }
}
