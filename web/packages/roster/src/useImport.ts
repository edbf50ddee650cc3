import { computed, onMounted, onScopeDispose, shallowRef, watch } from 'vue'
import { api, isProblem, useAnswer, useList, useProblem } from '@mulin/api'
import { underWay } from './say'
import type { FlawRow, ImportAction, ImportView, VillageRow } from './views'

const EVERY = 1_500

/** 一次导入 — looked at again and again while the server works at it; the villages and the problems with it. */
export function useImport(id: string) {
  const answer = useAnswer<ImportView>(`roster:${id}`, () => api.get(`roster/imports/${id}`))
  const { data, state, problem, keptAt } = answer
  const villages = shallowRef<readonly VillageRow[]>([])
  const asking = useProblem()
  let timer = 0

  const item = computed(() => data.value?.item ?? null)
  const busy = computed(() => item.value !== null && underWay(item.value.state))
  const can = (action: ImportAction) => data.value?.actions.includes(action) ?? false

  const flaws = useList<FlawRow>(async (cursor, signal) => {
    const page = await api.get<{ flaws: FlawRow[]; next?: number }>(`roster/imports/${id}/flaws`, { query: { after: cursor }, signal })
    return { rows: page.flaws, next: page.next === undefined ? null : String(page.next) }
  })

  async function load(): Promise<void> {
    clearTimeout(timer)
    await answer.load()
    if (!problem.value) await loadVillages()
    if (busy.value || problem.value?.offline) timer = window.setTimeout(() => void load(), EVERY)
  }

  async function loadVillages(): Promise<void> {
    if (item.value?.state === 'READING') return
    try {
      villages.value = await api.get<VillageRow[]>(`roster/imports/${id}/villages`)
    } catch (caught) {
      if (!isProblem(caught)) throw caught // the next look brings them
    }
  }

  async function ask(call: () => Promise<unknown>): Promise<boolean> {
    const done = await asking.attempt(async () => {
      await call()
      return true
    })
    await load()
    return done ?? false
  }

  const apply = () => ask(() => api.post(`roster/imports/${id}/apply`, { faultlessOnly: can('apply-faultless') }))
  const cancel = () => ask(() => api.post(`roster/imports/${id}/cancel`))

  watch(
    () => item.value?.state,
    (now) => {
      if (now === 'CHECKED' || now === 'DONE') void flaws.load()
    },
  )
  onMounted(load)
  onScopeDispose(() => clearTimeout(timer))

  return { data, item, state, problem, keptAt, villages, flaws, can, apply, cancel, load, asking: asking.busy, refused: asking.detail }
}
