import { computed } from 'vue'
import { api, useOne, useProblem } from '@mulin/api'
import { leavesOf, searched, treeOf } from './tree'
import type { MatterNode } from './views'

/** 事项树 — the county's matters, what of them answers to a word, and putting neighbours in another order. */
export function useMatters(asked: () => string) {
  const all = useOne<readonly MatterNode[]>(() => api.get('matters'))
  const { busy, attempt, detail, clear } = useProblem()
  const nodes = computed(() => all.data.value ?? [])
  const tree = computed(() => searched(treeOf(nodes.value), asked()))
  const leaves = computed(() => leavesOf(tree.value))
  const many = computed(() => nodes.value.filter((node) => node.leaf && node.standing).length)
  const branches = computed(() => nodes.value.filter((node) => !node.leaf && !node.withdrawnFrom))
  const state = computed(() => (all.state.value === 'ready' && tree.value.length === 0 ? 'empty' : all.state.value))

  const beside = (id: string) => {
    const node = nodes.value.find((one) => one.id === id)
    return node ? nodes.value.filter((one) => (one.parent ?? '') === (node.parent ?? '')).map((one) => one.id) : []
  }

  /** Whether it has a neighbour on that side. */
  const canMove = (id: string, by: -1 | 1): boolean => {
    const ids = beside(id)
    const at = ids.indexOf(id) + by
    return at >= 0 && at < ids.length
  }

  /** Changes places with the neighbour before or after it. */
  async function move(id: string, by: -1 | 1): Promise<boolean> {
    if (!canMove(id, by)) return false
    const ids = beside(id)
    const at = ids.indexOf(id)
    ids.splice(at + by, 0, ...ids.splice(at, 1))
    const parent = nodes.value.find((one) => one.id === id)?.parent
    const now = await attempt(() => api.put<MatterNode[]>('matters/order', { parent: parent ?? undefined, ids }))
    if (now) all.take(now)
    return now !== undefined
  }

  return { load: all.load, problem: all.problem, state, tree, leaves, many, branches, canMove, move, busy, detail, clear }
}
