import { computed, shallowRef, watch } from 'vue'
import { api, useAnswer, useProblem, useSession } from '@mulin/api'
import type { HouseholdCard, HouseholdPage } from './views'

/** Where the list is kept on the phone, for the post of whoever has signed in. */
export const householdsSlot = (owner: string | null | undefined): string => `my-households:${owner ?? ''}`

/** As many as the server gives at once: more than any one leader of the lowest rung looks after. */
const MOST = 200

/**
 * 我的户 — the households of the post, masked, kept on the phone so that the list opens at a door without signal.
 * What is searched is looked for on the phone first; a post with more than it holds asks the server by the door.
 */
export function useMyHouseholds() {
  const session = useSession()
  const { data, state: answerState, problem, loading, keptAt, load } = useAnswer<HouseholdPage>(householdsSlot(session.owner), () => api.get('households', { query: { size: MOST } }))
  const { attempt } = useProblem()
  const query = shallowRef('')
  const found = shallowRef<readonly HouseholdCard[]>([])
  let asked = 0

  const all = computed<readonly HouseholdCard[]>(() => data.value?.households ?? [])
  const more = computed(() => data.value?.next != null)
  const matches = (one: HouseholdCard) => one.door.includes(query.value) || one.members.some((who) => who.name.startsWith(query.value))
  const rows = computed(() => {
    if (!query.value) return all.value
    const here = all.value.filter(matches)
    return [...here, ...found.value.filter((one) => !here.some((known) => known.id === one.id))]
  })
  /** Those with somebody at whom one should look a little longer; what ails them is not told. */
  const cared = computed(() => all.value.filter((one) => one.members.some((who) => who.hint)))
  const state = computed(() => (answerState.value === 'ready' && all.value.length === 0 ? 'empty' : answerState.value))

  watch(query, async (door) => {
    const mine = ++asked
    found.value = []
    if (!door || !more.value) return
    const page = await attempt(() => api.post<HouseholdPage>('households/search', { unit: null, door, after: null, many: 50 }))
    if (page && mine === asked) found.value = page.households
  })

  return { query, rows, all, cared, more, state, problem, loading, keptAt, load }
}
