import { api, useList } from '@mulin/api'
import type { EntryLine, EntryPage } from './views'

export interface EntryFilter {
  account: string
  deed: string
  subject: string
  looks: string
  /** Plain days, both included. */
  from: string
  to: string
}

const DAY = 86_400_000

/** The moments a day in China begins and ends. */
export function between(from: string, to: string): { from: string; to: string } {
  const start = (day: string) => new Date(`${day}T00:00:00+08:00`)
  return { from: from && start(from).toISOString(), to: to && new Date(start(to).getTime() + DAY).toISOString() }
}

/** 留痕清单 — newest first. */
export function useEntries(filter: () => EntryFilter) {
  return useList<EntryLine>(async (cursor, signal) => {
    const { from, to, ...rest } = filter()
    const page = await api.get<EntryPage>('audit/entries', { query: { ...rest, ...between(from, to), cursor }, signal })
    return { rows: page.rows, next: page.next ?? null }
  })
}
