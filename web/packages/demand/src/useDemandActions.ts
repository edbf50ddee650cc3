import { computed, onMounted, shallowRef, watch } from 'vue'
import { api, useAnswer, useDraft, useProblem, useSession, type Queue } from '@mulin/api'
import { onReturn } from './onReturn'
import { sendThrough, type Fate } from './sendThrough'
import { demandOf, markStepped, slotOf, takeStep } from './steps'
import type { DemandView, Outcome } from './views'

/** How long the sentence to the resident may be. */
export const SENTENCE_LIMIT = 1000

/**
 * 办一件事 — one demand, its story, and the steps the server opens to this desk. With a queue the steps can be
 * taken without signal; without one, as at the desk, the server must be there.
 */
export function useDemandActions(id: string, queue?: Queue) {
  const path = `demands/${id}`
  const asked = useAnswer<DemandView>(
    slotOf(useSession().owner, id),
    () => api.get(path),
  )
  const { data: matter, state, problem, loading, keptAt, take } = asked
  const { text: sentence, clear } = useDraft(`answer:${id}`)
  const { attempt, busy, errorAt, detail, problem: refusal, clear: forgive } = useProblem()

  /** A step of mine lies on this device and waits for signal. */
  const onItsWay = computed(() => queue?.pending.value.some((entry) => demandOf(entry.path) === id) ?? false)
  /** A step went off without signal: until it is fetched anew, what is shown is from before. */
  const outdated = shallowRef(false)
  const can = (action: string) => !onItsWay.value && !outdated.value && (matter.value?.actions.includes(action) ?? false)
  const unknown = computed(() => problem.value?.status === 404)

  async function load(): Promise<void> {
    await asked.load()
    if (!problem.value && !onItsWay.value) outdated.value = false
  }

  async function send(action: string, body: unknown): Promise<Fate> {
    if (queue) return sendThrough(queue, { method: 'POST', path: `${path}/${action}`, body, label: matter.value?.demand.words ?? '' })
    take(await api.post<DemandView>(`${path}/${action}`, body))
    return 'taken'
  }

  async function step(action: string, body?: unknown): Promise<Fate | undefined> {
    const fate = await takeStep(id, () => attempt(() => send(action, body)))
    if (fate) clear()
    if (fate === 'kept') outdated.value = true
    if (fate && action !== 'accept') markStepped(id)
    // Somebody was faster: show where it stands, and keep what was written.
    const behind = refusal.value?.code === 'demand.step-not-open' || refusal.value?.code === 'demand.not-at-your-desk'
    if (behind || (fate === 'taken' && queue)) await load()
    return fate
  }

  const accept = () => step('accept')
  const answer = (outcome: Outcome) => step('answer', { outcome, words: sentence.value.trim() })
  /** Up to the next desk. What is written goes along, as the reason; a volunteer needs none. */
  const escalate = () => step('escalate', { words: sentence.value.trim() || undefined })

  watch(onItsWay, (now) => {
    if (!now && outdated.value) void load()
  })
  onMounted(load)
  onReturn(() => void load())

  return {
    matter,
    state,
    unknown,
    problem,
    loading,
    keptAt,
    onItsWay,
    can,
    sentence,
    busy,
    sentenceError: computed(() => errorAt('words')),
    detail,
    forgive,
    accept,
    answer,
    escalate,
    load,
  }
}
