import { computed, shallowRef } from 'vue'
import { api, useOne } from '@mulin/api'
import type { Opening } from './useOpening'
import type { SeatPage } from './views'

/** 待核准的席位 — proposed by one administrator, given by another. A page at a time. */
export function useSeats(opening: Opening) {
  const page = useOne<SeatPage>(() => api.get('opening/seats'))
  const left = shallowRef<ReadonlySet<string>>(new Set())
  const rows = computed(() => page.data.value?.rows ?? [])
  const chosen = computed(() => rows.value.filter((row) => !left.value.has(row.id)))

  function toggle(id: string): void {
    const next = new Set(left.value)
    if (!next.delete(id)) next.add(id)
    left.value = next
  }

  async function decide(granted: boolean): Promise<boolean> {
    const seats = chosen.value.map((row) => row.id)
    if (seats.length === 0) return false
    const done = await opening.step(() => api.post('opening/seats/decide', { seats, granted }))
    if (done) await page.load()
    return done
  }

  return { ...page, rows, chosen, isChosen: (id: string) => !left.value.has(id), toggle, decide }
}
