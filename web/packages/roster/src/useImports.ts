import { onMounted } from 'vue'
import { api, useList } from '@mulin/api'
import type { ImportRow } from './views'

/** 导入记录 — the imports within one's scope, the latest first. */
export function useImports() {
  const list = useList<ImportRow>(async (cursor, signal) => {
    const page = await api.get<{ imports: ImportRow[]; next?: string }>('roster/imports', { query: { after: cursor }, signal })
    return { rows: page.imports, next: page.next ?? null }
  })
  onMounted(list.load)
  return list
}
