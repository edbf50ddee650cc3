import { api, useList } from '@mulin/api'
import type { AccountLine, AccountPage } from './views'

export interface AccountFilter {
  q: string
  role: string
  state: string
  unit: string
}

/** 账号清单 — those who work here, by log-in. */
export function useAccounts(filter: () => AccountFilter) {
  return useList<AccountLine>(async (cursor, signal) => {
    const page = await api.get<AccountPage>('accounts', { query: { ...filter(), cursor }, signal })
    return { rows: page.rows, next: page.next ?? null }
  })
}
