import { computed, shallowRef, watch } from 'vue'
import { api, isProblem, newId, useDraft, useProblem, type components, type Queue } from '@mulin/api'
import { w } from '@mulin/words'
import { sendThrough, type Fate } from './sendThrough'
import type { DemandView } from './views'

export type EntryWay = components['schemas']['demand.Proxy.EntryForm']['way']

export const entryWays = (): { value: EntryWay; word: string }[] => [
  { value: 'IN_PERSON', word: w('demand.enter.way.in-person') },
  { value: 'PHONE', word: w('demand.enter.way.phone') },
  { value: 'SEEN', word: w('demand.enter.way.seen') },
]

/**
 * 代录 — a leader puts down what a household of theirs said, or what they saw at its door. As with a resident's own words
 * the phone keeps every letter, then the whole, and lets go only when the server has it.
 */
export function useEntering(household: string, queue: Queue) {
  const { text: words, clear } = useDraft(`enter:${household}`)
  const { attempt, busy, errorAt, detail } = useProblem()
  const way = shallowRef<EntryWay | null>(null)
  const saidBy = shallowRef('')
  const phone = shallowRef('')
  const pressed = shallowRef(false)
  const fate = shallowRef<Fate | null>(null)
  const id = shallowRef('')
  /** What it is called and where it lies now; not known without signal. */
  const receipt = shallowRef<DemandView['demand'] | null>(null)

  const lacks = computed(() => ({ way: pressed.value && way.value === null, words: pressed.value && words.value.trim() === '' }))
  /** What was seen nobody said, and nobody waits to hear back. */
  const said = computed(() => way.value !== 'SEEN')
  watch(said, (now) => {
    if (!now) saidBy.value = phone.value = ''
  })

  async function enter(label: string): Promise<void> {
    pressed.value = true
    if (way.value === null || words.value.trim() === '') return
    const body = {
      id: newId(),
      words: words.value.trim(),
      way: way.value,
      saidBy: saidBy.value || null,
      phone: phone.value.trim() || null,
      occurredAt: new Date().toISOString(),
    }
    const took = await attempt(() => sendThrough(queue, { method: 'POST', path: `households/${household}/demands`, body, label }))
    if (!took) return
    id.value = body.id
    fate.value = took
    clear()
    if (took === 'taken') await findReceipt(body.id)
  }

  async function findReceipt(demand: string): Promise<void> {
    try {
      receipt.value = (await api.get<DemandView>(`demands/${demand}`)).demand
    } catch (caught) {
      if (!isProblem(caught)) throw caught // it has arrived all the same, and waits in the list
    }
  }

  function again(): void {
    fate.value = receipt.value = way.value = null
    saidBy.value = phone.value = ''
    pressed.value = false
  }

  return { words, way, said, saidBy, phone, lacks, fate, id, receipt, busy, errorAt, detail, enter, again }
}
