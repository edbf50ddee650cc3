import { shallowRef, watch } from 'vue'
import { api, fileByPost, save, useProblem } from '@mulin/api'
import { w } from '@mulin/words'
import type { StaffReport } from './views'

function carrying(file: File): FormData {
  const body = new FormData()
  body.append('file', file)
  return body
}

/** 按表开户 — the sheet is tried first; what would happen is read before it does. */
export function useStaffSheet() {
  const { attempt, busy, detail, clear } = useProblem()
  const file = shallowRef<File | null>(null)
  const tried = shallowRef<StaffReport | null>(null)
  const done = shallowRef<StaffReport | null>(null)
  const printed = shallowRef(0)

  watch(file, async (chosen) => {
    clear()
    tried.value = null
    if (!chosen) return
    done.value = null
    tried.value = (await attempt(() => api.post<StaffReport>('opening/staff/check', carrying(chosen)))) ?? null
  })

  async function apply(): Promise<boolean> {
    const chosen = file.value
    if (!chosen) return false
    done.value = (await attempt(() => api.post<StaffReport>('opening/staff', carrying(chosen)))) ?? null
    if (done.value) file.value = null
    return done.value !== null
  }

  /** One file after the other, until nobody is left. */
  async function printAll(): Promise<void> {
    printed.value = 0
    let after: string | null = null
    do {
      const answer: Awaited<ReturnType<typeof fileByPost>> | undefined = await attempt(() => fileByPost('opening/staff/slips', { after }))
      if (!answer) return
      printed.value++
      after = answer.headers.get('Mulin-Next')
      save(answer.blob, `${w('opening.slips.file')}${after || printed.value > 1 ? `-${printed.value}` : ''}.pdf`)
    } while (after)
  }

  return { file, tried, done, printed, busy, detail, apply, printAll }
}
