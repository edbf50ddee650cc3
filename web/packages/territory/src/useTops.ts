import { api, useOne } from '@mulin/api'
import type { UnitNode } from './views'

/** Where one's own part of the tree begins: the county for its office, a village for its clerk. */
export function useTops() {
  return useOne<readonly UnitNode[]>(async () => (await api.get<{ nodes: UnitNode[] }>('units')).nodes)
}
