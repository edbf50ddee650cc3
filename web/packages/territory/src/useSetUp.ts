import { api, useOne, useProblem } from '@mulin/api'
import type { Ladder, SetUpView } from './views'

/** 划分 — how far a village has come: its ladder, how many units stand on each rung, and what looks unusual. */
export function useSetUp(village: () => string) {
  const { data, state, problem, load } = useOne<SetUpView>(() => api.get(`units/${village()}/set-up`))
  const steps = useProblem()

  async function step(call: () => Promise<unknown>): Promise<boolean> {
    const done = await steps.attempt(async () => {
      await call()
      return true
    })
    if (done) await load()
    return done ?? false
  }

  return {
    setUp: data,
    state,
    failure: problem,
    load,
    ...steps,
    choose: (ladder: Ladder) => step(() => api.post(`units/${village()}/lines`, { ladder: ladder.id, purpose: 'SERVICE', name: ladder.name })),
    /** @param counts how many on each rung, the highest first */
    layOut: (line: string, counts: readonly number[]) => step(() => api.post(`units/${village()}/lay-out`, { line, counts })),
    start: (line: string, on: string) => step(() => api.post(`lines/${line}/start`, { on })),
  }
}

/** 阶梯 — the county's ways of dividing a village; one on which nobody stands can be put away. */
export function useLadders() {
  const ladders = useOne<readonly Ladder[]>(() => api.get('ladders'))
  const { busy, attempt, detail } = useProblem()

  async function retire(ladder: Ladder): Promise<boolean> {
    const done = await attempt(async () => {
      await api.post(`ladders/${ladder.id}/retire`)
      return true
    })
    if (done) await ladders.load()
    return done ?? false
  }

  return { ...ladders, retire, busy, detail }
}
