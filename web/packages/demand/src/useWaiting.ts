import { computed, onMounted, watch } from 'vue'
import { api, isProblem, keepAnswer, useAnswer, useSession, type Queue } from '@mulin/api'
import { onReturn } from './onReturn'
import { demandOf, markStepped, slotOf, stepped, stepping } from './steps'
import type { DemandRow, DemandView } from './views'

/** How many of the list are fetched whole, so that they open and can be answered without signal. */
const AHEAD = 6

/** 等我的 — what lies at my desk and is not done, soonest due first. What I have done without signal no longer waits. */
export function useWaiting(queue?: Queue) {
  const session = useSession()
  const answer = useAnswer<readonly DemandRow[]>(`waiting:${session.owner ?? ''}`, () => api.get('demands'))
  const { data, state: answerState, problem, loading, keptAt } = answer

  const onTheirWay = computed(() => idsOf(queue?.pending.value))
  const hidden = (id: string) => !stepping.value.has(id) && (stepped.value.has(id) || onTheirWay.value.has(id))
  const rows = computed(() => (data.value ?? []).filter(({ id }) => !hidden(id)))
  const state = computed(() => (answerState.value === 'ready' && rows.value.length === 0 ? 'empty' : answerState.value))

  async function load(): Promise<void> {
    await answer.load()
    if (problem.value) return
    stepped.value = new Set()
    if (queue) await fetchAhead(rows.value.slice(1, AHEAD))
  }

  /** The first is fetched by its own open card. */
  async function fetchAhead(next: readonly DemandRow[]): Promise<void> {
    try {
      for (const { id } of next) keepAnswer(slotOf(session.owner, id), await api.get<DemandView>(`demands/${id}`))
    } catch (caught) {
      if (!isProblem(caught)) throw caught // without it the list is there all the same
    }
  }

  /** A step that waited for signal has arrived: the list knows better now. */
  watch(onTheirWay, (now, before) => {
    const refused = idsOf(queue?.refused.value)
    const arrived = [...before].filter((id) => !now.has(id) && !refused.has(id) && !stepping.value.has(id))
    arrived.forEach(markStepped)
    if (arrived.length > 0) void load()
  })
  onMounted(load)
  onReturn(() => void load())

  return { rows, state, problem, loading, keptAt, load }
}

function idsOf(entries: readonly { path: string }[] = []): ReadonlySet<string> {
  return new Set(entries.flatMap(({ path }) => demandOf(path) ?? []))
}
