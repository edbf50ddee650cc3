import { shallowRef } from 'vue'
import { api, isProblem } from '@mulin/api'
import type { Relation } from './views'

const table = shallowRef<readonly Relation[]>([])
let asked = false

/** 与户主关系 — the table of GB/T 4761, fetched once. */
export function useRelations() {
  async function load(): Promise<void> {
    if (asked) return
    asked = true
    try {
      table.value = await api.get('residents/relations')
    } catch (caught) {
      asked = false
      if (!isProblem(caught)) throw caught // without it relations are shown by nothing at all, and asked for again
    }
  }
  void load()
  return { relations: table, relationWord: (code: string) => table.value.find((one) => one.code === code)?.words ?? '' }
}
