import { computed, onMounted } from 'vue'
import type { HouseholdCard } from '@mulin/people'
import { useTops, useUnit } from '@mulin/territory'

/** The village a household lies in; of one nobody has placed, where one's own part of the tree begins. */
export function useVillageOf(household: () => HouseholdCard) {
  const { data: view, load } = useUnit(() => household().unit ?? '')
  const tops = useTops()
  onMounted(() => void (household().unit ? load() : tops.load()))

  const village = computed(() => view.value?.lineage.find((step) => step.tier === 'VILLAGE')?.id ?? tops.data.value?.[0]?.id ?? '')
  return { village }
}
