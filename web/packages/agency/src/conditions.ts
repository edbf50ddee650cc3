import { w } from '@mulin/words'

/** One line of a rule: a fact and its limits. Several lines hold together, or one of them is enough. */
export interface Clause {
  fact: 'age' | 'household' | 'label' | 'no-label'
  atLeast: string
  atMost: string
  label: string
  grades: string
}

export interface Clauses {
  every: boolean
  clauses: Clause[]
}

export const emptyClause = (): Clause => ({ fact: 'age', atLeast: '', atMost: '', label: '', grades: '' })

type Tree = Record<string, unknown>

/** Reads what the lines can show; a deeper tree is null, and is written as it is. */
export function clausesOf(condition: string): Clauses | null {
  let tree: unknown
  try {
    tree = JSON.parse(condition)
  } catch {
    return null
  }
  if (!isTree(tree)) return null
  const list = tree['all'] ?? tree['any']
  const parts = Array.isArray(list) ? list.map(clauseOf) : [clauseOf(tree)]
  const clauses = parts.filter((one): one is Clause => one !== null)
  return clauses.length === parts.length ? { every: !('any' in tree), clauses } : null
}

function clauseOf(part: unknown): Clause | null {
  if (!isTree(part)) return null
  const { age, household, label, not } = part
  if (isTree(age)) return limits('age', age)
  if (isTree(household)) return limits('household', household)
  if (isTree(label)) return { ...emptyClause(), fact: 'label', label: String(label['kind']), grades: Array.isArray(label['grades']) ? label['grades'].join(w('kit.and')) : '' }
  if (isTree(not) && isTree(not['label']) && !('grades' in not['label'])) return { ...emptyClause(), fact: 'no-label', label: String(not['label']['kind']) }
  return null
}

const limits = (fact: 'age' | 'household', { atLeast, atMost }: Tree): Clause => ({ ...emptyClause(), fact, atLeast: atLeast === undefined ? '' : String(atLeast), atMost: atMost === undefined ? '' : String(atMost) })
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)

/** As the server reads it. */
export function conditionOf({ every, clauses }: Clauses): string {
  const parts = clauses.map(partOf)
  return JSON.stringify(parts.length === 1 ? parts[0] : { [every ? 'all' : 'any']: parts })
}

function partOf({ fact, atLeast, atMost, label, grades }: Clause): Tree {
  const kind = label.trim()
  switch (fact) {
    case 'age':
    case 'household':
      return { [fact]: { ...(atLeast.trim() && { atLeast: Number(atLeast) }), ...(atMost.trim() && { atMost: Number(atMost) }) } }
    case 'no-label':
      return { not: { label: { kind } } }
    case 'label': {
      const wanted = grades.split(/[、，,\s]+/).filter(Boolean)
      return { label: wanted.length > 0 ? { kind, grades: wanted } : { kind } }
    }
  }
}
