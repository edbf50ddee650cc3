import { shallowRef } from 'vue'
import { api, useProblem, type components } from '@mulin/api'
import { w, type WordKey } from '@mulin/words'

export type CallWhy = components['schemas']['people.Call.CallForm']['why']

const WHYS: Readonly<Record<CallWhy, WordKey>> = {
  CARE: 'people.call.care',
  ANSWER: 'people.call.answer',
  VISIT: 'people.call.visit',
  URGENT: 'people.call.urgent',
}

export const callWhys = () => (Object.keys(WHYS) as CallWhy[]).map((why) => ({ why, word: w(WHYS[why]) }))

/** 打电话 — a number opens for a reason, and the look is recorded; it is gone from the screen with the page. */
export function useCall() {
  const { attempt, busy, detail, clear } = useProblem()
  const phone = shallowRef('')

  async function open(resident: string, why: CallWhy): Promise<void> {
    phone.value = (await attempt(async () => (await api.post<{ phone: string }>(`residents/${resident}/call`, { why })).phone)) ?? ''
  }

  function close(): void {
    phone.value = ''
    clear()
  }

  return { phone, busy, detail, open, close }
}
