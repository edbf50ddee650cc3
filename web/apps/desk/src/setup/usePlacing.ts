import { usePlaceAll } from '@mulin/people'
import type { useShaping } from '@mulin/territory'

/** Putting the households of a split unit into its new neighbour; what stands in the way is shown where the split's would be. */
export function usePlacing({ attempt }: Pick<ReturnType<typeof useShaping>, 'attempt'>) {
  const place = usePlaceAll()
  return { placeAll: async (households: readonly string[], where: string) => (await attempt(() => place(households, where))) ?? false }
}
