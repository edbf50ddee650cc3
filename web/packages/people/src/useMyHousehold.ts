import { computed } from 'vue'
import { api, useAnswer, useSession } from '@mulin/api'
import type { Household } from './views'

/** 我的一户 — one household of the post, masked; kept on the phone once it has been looked at. */
export function useMyHousehold(id: string) {
  const session = useSession()
  const answer = useAnswer<Household>(`household:${id}:${session.owner ?? ''}`, () => api.get(`households/${id}`))
  const unknown = computed(() => answer.problem.value !== null && [400, 404].includes(answer.problem.value.status))
  return { ...answer, unknown }
}
