import { computed, onMounted, shallowRef } from 'vue'
import { api, useDraft, useOne, useProblem, type components } from '@mulin/api'
import { date } from '@mulin/kit'
import { w } from '@mulin/words'
import type { TermView } from './views'

type Schemas = components['schemas']
export type Proposal = Schemas['leadership.handover.ProposalQueries.Line']
type Service = Schemas['leadership.TermQueries.Service']

/** 交接 — what I asked, what I held; and asking to hand a post over. Who appoints decides. */
export function useMyHandOver() {
  const service = useOne<Service>(() => api.get('my/service'))
  const asked = useOne<readonly Proposal[]>(() => api.get('my/hand-overs'))
  const steps = useProblem()
  const { text: reason, clear } = useDraft('hand-over')
  const on = shallowRef('')
  const successor = shallowRef<{ id: string; name: string } | null>(null)
  const pressed = shallowRef(false)

  const posts = computed(() => (service.data.value?.terms ?? []).filter((term) => !term.endedOn))
  const open = computed(() => (asked.data.value ?? []).filter((one) => one.state === 'OPEN'))
  const waitingFor = (desk: string) => open.value.find((one) => one.desk === desk)
  /** Posts that can be handed over and have not been offered yet. */
  const free = computed(() => posts.value.filter((term) => !waitingFor(term.desk)))

  const load = () => Promise.all([service.load(), asked.load()])

  async function step(call: () => Promise<unknown>): Promise<boolean> {
    const done = await steps.attempt(async () => {
      await call()
      return true
    })
    if (done) await load()
    return done === true
  }

  async function propose(desk: string): Promise<boolean> {
    pressed.value = true
    if (!on.value) return false
    const done = await step(() => api.post(`posts/${desk}/hand-over-proposals`, { successor: successor.value?.id ?? null, on: on.value, reason: reason.value.trim() || null }))
    if (!done) return false
    clear()
    on.value = ''
    successor.value = null
    pressed.value = false
    return true
  }

  onMounted(load)

  return {
    terms: computed(() => service.data.value?.terms ?? []),
    years: computed(() => service.data.value?.years ?? 0),
    asked: computed(() => asked.data.value ?? []),
    posts,
    free,
    state: service.state,
    failure: service.problem,
    load,
    on,
    successor,
    reason,
    dayMissing: computed(() => pressed.value && !on.value),
    busy: steps.busy,
    errorAt: steps.errorAt,
    detail: steps.detail,
    propose,
    withdraw: (id: string) => step(() => api.post(`hand-over-proposals/${id}/withdraw`)),
  }
}

/** 想交给汤三喜，6 月 20 日起. */
export function proposalWord(one: Proposal): string {
  return one.successor ? w('leadership.proposal.to', { name: one.successor, day: date(one.on) }) : w('leadership.proposal.to-nobody', { day: date(one.on) })
}

/** 等村里答复 … 没同意：等换届再说. */
export function proposalState(one: Proposal): string {
  switch (one.state) {
    case 'OPEN':
      return w('leadership.proposal.open')
    case 'SETTLED':
      return w('leadership.proposal.settled')
    case 'DECLINED':
      return w('leadership.proposal.declined', { words: one.answer ?? '' })
    case 'WITHDRAWN':
      return w('leadership.proposal.withdrawn')
  }
}

/** 2024 年 3 月 1 日起 · 现在. */
export function termDays(term: TermView): string {
  return term.endedOn ? w('leadership.service.until', { from: date(term.beganOn), to: date(term.endedOn) }) : w('leadership.service.since', { day: date(term.beganOn) })
}
