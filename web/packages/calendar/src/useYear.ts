import { computed } from 'vue'
import { api, useOne, useProblem } from '@mulin/api'
import type { YearView } from './views'

/** 一年的日历 — what was announced, and what the county declares on top of it. */
export function useYear(year: () => number) {
  const one = useOne(() => api.get<YearView>(`calendar/years/${year()}`))
  const { problem, busy, attempt, errorAt, detail } = useProblem()
  const declared = computed(() => new Map((one.data.value?.days ?? []).map((day) => [day.date, day])))

  async function take(call: () => Promise<unknown>): Promise<boolean> {
    const done = await attempt(async () => {
      await call()
      return true
    })
    if (done) await one.load()
    return done === true
  }

  return {
    ...one,
    declared,
    problem,
    busy,
    errorAt,
    detail,
    declare: (date: string, day: { rest: boolean; name: string; source: string }) => take(() => api.put(`calendar/special-days/${date}`, day)),
    withdraw: (date: string) => take(() => api.delete(`calendar/special-days/${date}`)),
  }
}
