import { computed } from 'vue'
import { api, keptAnswer, useAnswer, useSession } from '@mulin/api'
import { householdsSlot } from './useMyHouseholds'
import type { Household, HouseholdCard, HouseholdPage } from './views'

/**
 * 我的一户 — one household of the post, masked; kept on the phone once it has been looked at. Without signal the list on
 * the phone still knows its door and its people: that is the `card`.
 */
export function useMyHousehold(id: string) {
  const session = useSession()
  const answer = useAnswer<Household>(`household:${id}:${session.owner ?? ''}`, () => api.get(`households/${id}`))
  const unknown = computed(() => answer.problem.value !== null && [400, 404].includes(answer.problem.value.status))
  const listed = keptAnswer<HouseholdPage>(householdsSlot(session.owner))?.value.households.find((one) => one.id === id)
  const card = computed<HouseholdCard | undefined>(() => answer.data.value?.card ?? listed)
  return { ...answer, card, unknown }
}
