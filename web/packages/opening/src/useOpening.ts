import { computed } from 'vue'
import { api, useOne, useProblem, useSession } from '@mulin/api'
import type { Ladder, OpeningStep, OpeningView } from './views'

/** 启用 — how far the county has come, and what is still lacking. */
export function useOpening() {
  const session = useSession()
  const one = useOne<OpeningView>(() => api.get('opening'))
  const deeds = useProblem()

  const lacking = computed(() => one.data.value?.steps.reduce((sum, step) => sum + step.lacks.length, 0) ?? 0)
  const may = (action: string) => one.data.value?.actions.includes(action) ?? false
  const lacksAt = (step: OpeningStep) => one.data.value?.steps.find((each) => each.step === step)?.lacks ?? []

  /** Takes a step, then looks anew at what is left. */
  async function step(call: () => Promise<unknown>): Promise<boolean> {
    const done = await deeds.attempt(async () => {
      await call()
      return true
    })
    if (done) await one.load()
    return done ?? false
  }

  /** Residents and leaders are let in from now on; every page says so. */
  async function open(): Promise<boolean> {
    const opened = await step(() => api.post('opening/open'))
    if (opened) await session.retry()
    return opened
  }

  return { ...one, ...deeds, failure: one.problem, lacking, may, lacksAt, step, open }
}

export type Opening = ReturnType<typeof useOpening>

/** 区划 — the official list, as it shipped or from a file. */
export function useDivisions(opening: Opening) {
  const take = (file: File) => {
    const body = new FormData()
    body.append('file', file)
    return opening.step(() => api.post('opening/divisions', body))
  }
  return { take, takeShipped: () => opening.step(() => api.post('opening/divisions/shipped')) }
}

/** 阶梯 — which of the county's ladders serve here. */
export function useChosenLadders(opening: Opening) {
  const ladders = useOne<readonly Ladder[]>(() => api.get('ladders'))
  const keep = async (kept: readonly string[]) => {
    const done = await opening.step(() => api.put('opening/ladders', { kept }))
    if (done) await ladders.load()
    return done
  }
  return { ...ladders, keep }
}
