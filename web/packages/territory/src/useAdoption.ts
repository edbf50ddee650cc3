import { api, useOne } from '@mulin/api'
import type { AdoptionView } from './views'

/** 启动情况 — of a county town by town, of a town village by village. */
export function useAdoption(unit: () => string) {
  return useOne<AdoptionView>(() => api.get(`units/${unit()}/adoption`))
}
