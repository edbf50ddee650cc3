import { api, useOne } from '@mulin/api'
import type { CardLink } from './views'

/** 联系卡的链接 — of a unit or of a door. A card that was never made is made by asking. */
export function useCardLink(of: () => { unit: string } | { household: string }) {
  return useOne<CardLink>(() => {
    const which = of()
    return api.put('unit' in which ? `units/${which.unit}/card` : `households/${which.household}/card`)
  })
}
