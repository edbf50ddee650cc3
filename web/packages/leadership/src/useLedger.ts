import { api, useOne } from '@mulin/api'
import type { Concern, LedgerRow, LedgerView } from './views'

/**
 * 台账 — the units next below a village or a unit of its ladder, on a day (today when empty). A village of more than
 * 200 lowest units comes in several answers, which are put together here.
 */
export function useLedger(unit: () => string, on: () => string = () => '') {
  return useOne<LedgerView>(async () => {
    const first = await page(unit(), on())
    const rows: LedgerRow[] = [...first.rows]
    let { next } = first
    while (next) {
      const more = await page(unit(), on(), next)
      rows.push(...more.rows)
      next = more.next
    }
    return { ...first, rows, next: undefined }
  })
}

function page(unit: string, on: string, after?: string): Promise<LedgerView> {
  return api.get(`units/${unit}/ledger`, { query: { on, after } })
}

/** 要看一眼 — the list behind every count of the ledger. */
export function useConcerns(unit: () => string) {
  return useOne<readonly Concern[]>(() => api.get(`units/${unit()}/concerns`))
}
