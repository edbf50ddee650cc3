import { api, useOne } from '@mulin/api'
import type { Concern, LedgerRow, LedgerView } from './views'

/**
 * 台账 — the units next below a village or a unit of its ladder, on a day (today when empty). A village of more than
 * 200 lowest units comes in several answers, which are put together here.
 */
export function useLedger(unit: () => string, on: () => string = () => '') {
  return useOne<LedgerView>(async () => {
    const first = await page(unit(), on(), null)
    const rows: LedgerRow[] = [...first.rows]
    let next = first.next ?? null
    while (next) {
      const more = await page(unit(), on(), next)
      rows.push(...more.rows)
      next = more.next ?? null
    }
    return { ...first, rows, next: null }
  })
}

function page(unit: string, on: string, after: string | null): Promise<LedgerView> {
  return api.get(`units/${unit}/ledger`, { query: { on, after } })
}

/** 要看一眼 — the list behind every count of the ledger. */
export function useConcerns(unit: () => string) {
  return useOne<readonly Concern[]>(() => api.get(`units/${unit()}/concerns`))
}
