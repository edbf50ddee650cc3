import { downloadByPost, useProblem } from '@mulin/api'
import { between, type EntryFilter } from './useEntries'

/** 导出 — all that fits the filter, as a CSV; the export is itself an entry. */
export function useExport() {
  const { busy, attempt, detail } = useProblem()

  async function save(filter: EntryFilter, name: string): Promise<boolean> {
    const { account, deed } = filter
    const done = await attempt(async () => {
      await downloadByPost('audit/export', { account, deed, ...between(filter.from, filter.to) }, name)
      return true
    })
    return done === true
  }

  return { save, busy, detail }
}
