import { computed, shallowRef, watch } from 'vue'
import { api, home, useProblem } from '@mulin/api'
import { w } from '@mulin/words'
import { readDivisions, type DivisionList } from './divisionList'
import type { DivisionReport } from './views'

/** 导入区划 — the official list: looked at here first, then brought in whole. */
export function useDivisionImport() {
  const file = shallowRef<File | null>(null)
  const list = shallowRef<DivisionList | null>(null)
  const report = shallowRef<DivisionReport | null>(null)
  const reading = shallowRef(false)
  const unreadable = shallowRef(false)
  const { busy, attempt, detail, clear } = useProblem()

  watch(file, async (now) => {
    list.value = null
    unreadable.value = false
    clear()
    if (!now) return
    report.value = null
    reading.value = true
    const text = await now.text().catch(() => '')
    if (now !== file.value) return
    list.value = readDivisions(text, home().county)
    unreadable.value = list.value === null
    reading.value = false
  })

  const nothing = computed(() => list.value !== null && list.value.towns.length + list.value.villages.length === 0)
  const fileError = computed(() => {
    if (unreadable.value) return w('territory.divisions.unreadable')
    return nothing.value ? w('territory.divisions.nothing', { code: home().county }) : undefined
  })

  async function take(): Promise<void> {
    if (!file.value) return
    const body = new FormData()
    body.append('file', file.value)
    const done = await attempt(() => api.post<DivisionReport>('divisions/import', body))
    if (!done) return
    file.value = null
    report.value = done
  }

  return { file, list, report, reading, nothing, fileError, busy, detail, take }
}
