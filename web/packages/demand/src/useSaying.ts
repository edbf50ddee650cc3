import { computed, shallowRef } from 'vue'
import { api, newId, useDraft, useProblem, type Queue, type Waiting } from '@mulin/api'
import { keepReceipt, useReceipts } from './receipts'
import { sendThrough } from './sendThrough'

/** How much one may say at once; the server takes no more. */
export const SAYING_LIMIT = 2000

const idOf = (entry: Waiting) => (entry.body as { id?: string } | null)?.id

/**
 * 说一句 — what a resident says through a card. The words are kept on the phone at every letter, then in the queue,
 * and leave it only when the server has them: `stage` tells where they are.
 */
export function useSaying(code: string, queue: Queue) {
  const path = `cards/${encodeURIComponent(code)}/demands`
  const { text: words, clear } = useDraft(`say:${code}`)
  const sending = useProblem()
  const calling = useProblem()
  const { receipts, told } = useReceipts()
  /** The saying on the table: just sent, or waiting for signal. */
  const current = shallowRef<string | null>(null)
  const phoneLeft = shallowRef(false)

  const mine = (entry: Waiting) => entry.path === path
  const receipt = computed(() => {
    const here = receipts.value.filter((one) => one.card === code)
    return here.find((one) => one.id === current.value) ?? here.find((one) => !one.told) ?? null
  })
  /** Kept on the phone, waiting for signal. */
  const waiting = computed(() => queue.pending.value.filter(mine))
  /** What the server would not have, sent when nobody was looking. */
  const refused = computed(() => queue.refused.value.filter(mine))
  const stage = computed<'saying' | 'kept' | 'arrived'>(() => {
    if (receipt.value) return 'arrived'
    return !sending.busy.value && waiting.value.some((one) => idOf(one) === current.value) ? 'kept' : 'saying'
  })

  async function say(): Promise<void> {
    const body = { id: newId(), words: words.value.trim(), occurredAt: new Date().toISOString() }
    const fate = await sending.attempt(() =>
      sendThrough(queue, { method: 'POST', path, body, label: body.words }, (answer) => keepReceipt({ path, body }, answer)),
    )
    if (!fate) return
    current.value = body.id
    phoneLeft.value = false
    clear()
  }

  /** Puts refused words back into the field, to be mended and said again. */
  async function takeBack(entry: Waiting): Promise<void> {
    const { words: said } = entry.body as { words: string }
    words.value = words.value ? `${words.value}\n${said}` : said
    await queue.drop(entry.seq)
  }

  async function leavePhone(phone: string): Promise<void> {
    const now = receipt.value
    if (!now) return
    const done = await calling.attempt(async () => {
      await api.post(`status/${now.statusCode}/phone`, { phone: phone.replace(/[\s-]/g, '') })
      return true
    })
    phoneLeft.value = done === true
    if (done) settle()
  }

  /** The person has seen the number and said yes or no to a call: next time this page opens on an empty field. */
  function settle(): void {
    const now = receipt.value
    if (!now) return
    current.value = now.id
    told(now.id)
  }

  /** Puts this saying aside, for another. Its receipt stays in the list. */
  function sayAnother(): void {
    settle()
    current.value = null
    phoneLeft.value = false
  }

  return {
    words,
    stage,
    receipt,
    waiting,
    refused,
    busy: sending.busy,
    error: computed(() => sending.errorAt('words')),
    detail: sending.detail,
    phoneLeft,
    phoneBusy: calling.busy,
    phoneError: computed(() => calling.errorAt('phone') ?? calling.detail.value),
    say,
    takeBack,
    leavePhone,
    settle,
    sayAnother,
  }
}
