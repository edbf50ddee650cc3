import { api, useOne } from '@mulin/api'
import type { UnitNode } from './views'

/** One unit of a rung, with the names above it: where a unit may be moved to, or merged into. */
export interface RungUnit {
  readonly id: string
  readonly name: string
  readonly where: string
}

/** 同一级的单元 — every unit of a village's line at one height, fetched rung by rung down to it. */
export function useRungUnits(village: () => string, line: () => string | null, height: () => number) {
  return useOne<readonly RungUnit[]>(async () => {
    let here: { node: UnitNode; where: string }[] = await below(village(), line(), '')
    while (here.some(({ node }) => node.height > height())) {
      const next = await Promise.all(here.map(async (one) => (one.node.height > height() ? below(one.node.id, line(), one.where + one.node.name) : [one])))
      here = next.flat()
    }
    return here.filter(({ node }) => node.height === height()).map(({ node, where }) => ({ id: node.id, name: node.name, where }))
  })
}

async function below(parent: string, line: string | null, where: string): Promise<{ node: UnitNode; where: string }[]> {
  const { nodes } = await api.get<{ nodes: UnitNode[] }>(`units/${parent}/children`, { query: { line } })
  return nodes.map((node) => ({ node, where }))
}
