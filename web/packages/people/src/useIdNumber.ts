import { shallowRef } from 'vue'
import { api, isProblem } from '@mulin/api'
import type { IdNumberReading } from './views'

/** 身份证号 — how what was typed reads: right, wrong and why, or an old one that can be converted. */
export function useIdNumber() {
  const reading = shallowRef<IdNumberReading | null>(null)

  async function read(text: string): Promise<void> {
    if (!text.trim()) {
      reading.value = null
      return
    }
    try {
      reading.value = await api.post<IdNumberReading>('residents/id-number/read', { text })
    } catch (caught) {
      reading.value = null
      if (!isProblem(caught)) throw caught // it is read again when the form is sent
    }
  }

  return { reading, read }
}

/** What the digits themselves say: the day of birth, and whether a woman or a man. */
export function toldBy(number: string): { bornOn: string; gender: 'MALE' | 'FEMALE' } | null {
  const parts = /^\d{6}(\d{4})(\d{2})(\d{2})\d{2}(\d)[\dX]$/.exec(number)
  if (!parts) return null
  const [, year, month, day, order] = parts
  return { bornOn: `${year}-${month}-${day}`, gender: Number(order) % 2 === 0 ? 'FEMALE' : 'MALE' }
}
