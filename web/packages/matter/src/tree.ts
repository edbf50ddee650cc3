import type { MatterNode } from './views'

/** A branch and what hangs on it, as a screen lists it: leaves under the names they hang on. */
export interface Branch {
  readonly node: MatterNode
  readonly branches: readonly Branch[]
  readonly leaves: readonly MatterNode[]
}

export function treeOf(nodes: readonly MatterNode[]): Branch[] {
  const below = new Map<string, MatterNode[]>()
  for (const node of nodes) {
    const at = node.parent ?? ''
    below.set(at, [...(below.get(at) ?? []), node])
  }
  const branch = (node: MatterNode): Branch => {
    const children = below.get(node.id) ?? []
    return { node, branches: children.filter((one) => !one.leaf).map(branch), leaves: children.filter((one) => one.leaf) }
  }
  return (below.get('') ?? []).filter((one) => !one.leaf).map(branch)
}

const fits = (node: MatterNode, asked: string) => [node.name, node.code, ...node.keywords].some((text) => text.includes(asked))

/** What of the tree answers to a word: by name, code or keyword. A branch that answers keeps all below it. */
export function searched(tree: readonly Branch[], asked: string): Branch[] {
  if (!asked) return [...tree]
  return tree.flatMap((branch) => {
    if (fits(branch.node, asked)) return [branch]
    const branches = searched(branch.branches, asked)
    const leaves = branch.leaves.filter((leaf) => fits(leaf, asked))
    return branches.length + leaves.length > 0 ? [{ node: branch.node, branches, leaves }] : []
  })
}

/** Every leaf in the order it stands on the screen, for j and k. */
export const leavesOf = (tree: readonly Branch[]): MatterNode[] => tree.flatMap((branch) => [...branch.leaves, ...leavesOf(branch.branches)])
