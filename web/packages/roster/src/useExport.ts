import { shallowRef } from 'vue'
import { api, home, useProblem, useSession } from '@mulin/api'

/** 导出名册 — asked for with a reason, then taken as a file. */
export function useExport() {
  const unmasked = shallowRef<'masked' | 'open'>('masked')
  const reason = shallowRef('')
  const { attempt, busy, errorAt, detail } = useProblem()
  const mayUnmask = useSession().may('people:unmask')

  /** Where the file is, once it may be taken. */
  async function ask(unit: string): Promise<string | undefined> {
    const answer = await attempt(() =>
      api.post<{ id: string }>('roster/exports', { unit, unmasked: unmasked.value === 'open', reason: reason.value.trim() || null }),
    )
    return answer && `${home().api}roster/exports/${answer.id}/file`
  }

  return { unmasked, reason, mayUnmask, busy, errorAt, detail, ask }
}

export type CsvSheet = 'UNITS' | 'HOUSEHOLDS' | 'PEOPLE' | 'LEADERS'

/** Where an empty roster of a division is. */
export function templateAddress(unit: string, sheet?: CsvSheet): string {
  return `${home().api}roster/template?unit=${unit}${sheet ? `&sheet=${sheet}` : ''}`
}

/** Where the workbook with its column 问题 is. */
export const returnedAddress = (id: string): string => `${home().api}roster/imports/${id}/returned`
