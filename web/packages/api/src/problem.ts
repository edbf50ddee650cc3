import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import { w, wordOr } from '@mulin/words'

/** What is wrong with one field of a form. `rule` is for the program, `message` for the reader. */
export interface FieldError {
  readonly field: string
  readonly rule: string
  readonly message?: string
}

/** What the server sends as application/problem+json. Switch on `code`, show `detail`. */
export interface ProblemBody {
  readonly type?: string
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail?: string
  readonly errors?: readonly FieldError[]
}

/** A refusal one can catch. Nothing else is ever thrown by the client of this package. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail: string
  readonly errors: readonly FieldError[]

  constructor(body: ProblemBody) {
    super(`${body.status} ${body.code}`)
    this.status = body.status
    this.code = body.code
    this.title = body.title
    this.detail = body.detail ?? ''
    this.errors = body.errors ?? []
  }

  /** No answer came: no signal, or the server is away. The write may be sent again as it is. */
  get offline(): boolean {
    return this.code === 'network.offline'
  }

  static offline(): Problem {
    return new Problem({
      status: 0,
      code: 'network.offline',
      title: w('problem.network.offline'),
      detail: w('problem.network.offline.detail'),
    })
  }

  /** An answer nobody planned: a proxy's error page, a body that is not a problem. */
  static unexpected(status: number): Problem {
    return new Problem({
      status,
      code: 'network.unexpected',
      title: w('problem.network.unexpected'),
      detail: w('problem.network.unexpected.detail'),
    })
  }

  static from(caught: unknown): Problem {
    if (caught instanceof Problem) return caught
    throw caught
  }
}

export function isProblem(caught: unknown): caught is Problem {
  return caught instanceof Problem
}

interface UseProblem {
  /** What stands in the way now, or null. */
  problem: ShallowRef<Problem | null>
  busy: Readonly<ShallowRef<boolean>>
  /** The sentence for one field, or nothing. */
  errorAt: (field: string) => string | undefined
  /** The sentence for the whole form: what no field has taken. */
  detail: ComputedRef<string | undefined>
  /** Runs a call, once at a time. A Problem is kept and shown, anything else is a defect and thrown. */
  attempt: <T>(call: () => Promise<T>) => Promise<T | undefined>
  clear: () => void
}

/** 难处 — one form or one list and what it was refused with. */
export function useProblem(): UseProblem {
  const problem = shallowRef<Problem | null>(null)
  const busy = shallowRef(false)

  async function attempt<T>(call: () => Promise<T>): Promise<T | undefined> {
    if (busy.value) return undefined
    busy.value = true
    problem.value = null
    try {
      return await call()
    } catch (caught) {
      problem.value = Problem.from(caught)
      return undefined
    } finally {
      busy.value = false
    }
  }

  function errorAt(field: string): string | undefined {
    const error = problem.value?.errors.find((one) => one.field === field)
    return error && (error.message ?? wordOr(`problem.rule.${error.rule}`, w('problem.rule.unknown')))
  }

  const detail = computed(() => {
    const now = problem.value
    if (!now || now.errors.length > 0) return undefined
    return now.detail || now.title
  })

  return { problem, busy, errorAt, detail, attempt, clear: () => (problem.value = null) }
}
