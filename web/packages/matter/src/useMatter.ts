import { api, useOne, useProblem } from '@mulin/api'
import type { MatterView } from './views'

/** 一个事项 — the card of one, and the steps that need no form. */
export function useMatter(id: () => string) {
  const one = useOne<MatterView>(() => api.get(`matters/${id()}`))
  const { busy, attempt, detail, clear } = useProblem()

  async function step(call: () => Promise<MatterView>): Promise<boolean> {
    const now = await attempt(call)
    if (now) one.take(now)
    return now !== undefined
  }

  const withdraw = (from: string) => step(() => api.post(`matters/${id()}/withdraw`, { from }))
  const bringBack = () => step(() => api.post(`matters/${id()}/bring-back`))

  return { ...one, withdraw, bringBack, busy, detail, clear }
}
