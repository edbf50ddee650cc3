import { api, useOne } from '@mulin/api'
import type { Leader } from './views'

/** 谁来管 — the nearest leader of a door; `stoodIn` where the lowest post is vacant. */
export interface AnsweringView {
  readonly desk: string | null
  readonly leader: Leader | null
  readonly stoodIn: boolean
}

/** Who answers for a door today. */
export function useAnswering(household: () => string) {
  return useOne<AnsweringView>(() => api.get(`households/${household()}/answering`))
}
