import { computed, onMounted } from 'vue'
import { api, useAnswer, useSession, type Queue } from '@mulin/api'
import { demandOf, stepping } from './steps'
import type { DemandRow } from './views'

/** 等我的 — what lies at my desk and is not done, soonest due first. What I have done without signal no longer waits. */
export function useWaiting(queue?: Queue) {
  const { data, state: answerState, problem, loading, keptAt, load } = useAnswer<readonly DemandRow[]>(
    `waiting:${useSession().owner ?? ''}`,
    () => api.get('demands'),
  )

  const onTheirWay = computed(() => new Set(queue?.pending.value.map((entry) => demandOf(entry.path))))
  const rows = computed(() => (data.value ?? []).filter(({ id }) => stepping.value.has(id) || !onTheirWay.value.has(id)))
  const state = computed(() => (answerState.value === 'ready' && rows.value.length === 0 ? 'empty' : answerState.value))

  onMounted(load)

  return { rows, state, problem, loading, keptAt, load }
}
