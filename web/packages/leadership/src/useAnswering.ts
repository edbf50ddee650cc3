import { api, useOne } from '@mulin/api'
import type { AnsweringView } from './views'

/** 谁来管 — who answers for a door today; `stoodIn` where the lowest post is vacant. */
export function useAnswering(household: () => string) {
  return useOne<AnsweringView>(() => api.get(`households/${household()}/answering`))
}
