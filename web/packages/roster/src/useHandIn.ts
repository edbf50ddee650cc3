import { shallowRef } from 'vue'
import { upload, useProblem } from '@mulin/api'

/** 交名册 — sends a file in for a division, and tells how much of it has left. */
export function useHandIn() {
  const file = shallowRef<File | null>(null)
  const sent = shallowRef(0)
  const { attempt, busy, detail } = useProblem()

  /** The id of the import, once the server has it. */
  async function handIn(unit: string): Promise<string | undefined> {
    const chosen = file.value
    if (!chosen) return undefined
    sent.value = 0
    const form = new FormData()
    form.set('file', chosen)
    const answer = await attempt(() => upload<{ id: string }>('roster/imports', form, { unit }, (share) => (sent.value = share)))
    return answer?.id
  }

  return { file, sent, busy, detail, handIn }
}
