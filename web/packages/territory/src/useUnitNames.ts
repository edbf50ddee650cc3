import { shallowRef } from 'vue'
import { api, isProblem } from '@mulin/api'
import type { UnitView } from './views'

/** 单元的叫法 — names of a few units known by id only, such as those a household has been in. One that cannot be seen stays unnamed. */
export function useUnitNames() {
  const names = shallowRef<ReadonlyMap<string, string>>(new Map())

  async function load(units: readonly string[]): Promise<void> {
    for (const unit of new Set(units)) {
      if (names.value.has(unit)) continue
      try {
        const { lineage } = await api.get<UnitView>(`units/${unit}`)
        names.value = new Map(names.value).set(unit, lineage.slice(-3).map((step) => step.name).join(' '))
      } catch (caught) {
        if (!isProblem(caught)) throw caught
      }
    }
  }

  return { names, load }
}
