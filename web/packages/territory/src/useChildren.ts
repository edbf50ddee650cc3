import { api, useList } from '@mulin/api'
import type { UnitNode } from './views'

/** The units right below one, of one line where it is given; a page at a time. */
export function useChildren(parent: () => string, line: () => string = () => '') {
  return useList<UnitNode>(async (after, signal) => {
    const { nodes, next } = await api.get<{ nodes: UnitNode[]; next: string | null }>(`units/${parent()}/children`, { query: { line: line(), after }, signal })
    return { rows: nodes, next: next ?? null }
  })
}
