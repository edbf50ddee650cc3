import { computed, shallowRef } from 'vue'
import { Problem } from './problem'

/** One page of a list. `next` is the cursor of the page after it, or null at the end. */
export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly next: string | null
}

export type ListState = 'loading' | 'ready' | 'empty' | 'failed'

/**
 * 清单 — a keyset list with all its faces. Call `load` when the address changes: an answer to an older
 * question is thrown away. A list that was there stays there when fetching anew fails.
 */
export function useList<Row>(fetchPage: (cursor: string | null, signal: AbortSignal) => Promise<Page<Row>>) {
  const rows = shallowRef<readonly Row[]>([])
  const next = shallowRef<string | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const loading = shallowRef(true)
  const loadingMore = shallowRef(false)
  let running = new AbortController()

  async function fetchInto(cursor: string | null): Promise<void> {
    running.abort()
    const mine = (running = new AbortController())
    problem.value = null
    try {
      const page = await fetchPage(cursor, mine.signal)
      if (mine.signal.aborted) return
      rows.value = cursor === null ? page.rows : [...rows.value, ...page.rows]
      next.value = page.next
    } catch (caught) {
      if (!mine.signal.aborted) problem.value = Problem.from(caught)
    } finally {
      if (mine === running) loading.value = loadingMore.value = false
    }
  }

  async function load(): Promise<void> {
    loading.value = true
    loadingMore.value = false
    await fetchInto(null)
  }

  async function loadMore(): Promise<void> {
    if (next.value === null || loading.value || loadingMore.value) return
    loadingMore.value = true
    await fetchInto(next.value)
  }

  const state = computed<ListState>(() => {
    if (rows.value.length > 0) return 'ready'
    if (loading.value) return 'loading'
    return problem.value ? 'failed' : 'empty'
  })
  const more = computed(() => next.value !== null)

  return { rows, state, problem, more, loading, loadingMore, load, loadMore }
}
