import { computed } from 'vue'
import { api, useList, useOne, useProblem, type components } from '@mulin/api'
import type { Proposal } from './useMyHandOver'

type ProposalPage = components['schemas']['leadership.handover.Proposal.ProposalPage']

/** 谁想交出来 — whether the holder of this post asks to hand over; settled by handing over, or declined with a word. */
export function useProposal(desk: () => string) {
  const { data, load } = useOne<ProposalPage>(() => api.get('hand-over-proposals', { query: { under: desk() } }))
  const { attempt, busy, errorAt, detail } = useProblem()
  const proposal = computed<Proposal | undefined>(() => data.value?.proposals.find((one) => one.desk === desk()))

  async function decline(words: string): Promise<boolean> {
    const now = proposal.value
    if (!now) return false
    const done = await attempt(async () => {
      await api.post(`hand-over-proposals/${now.id}/decline`, { words })
      return true
    })
    if (done) await load()
    return done === true
  }

  return { proposal, load, decline, busy, errorAt, detail }
}

const PAGE = 50

/** 交接请求 — those that wait below a place, the longest waiting first. */
export function useProposals(under: () => string) {
  return useList<Proposal>(async (after, signal) => {
    const { proposals, next } = await api.get<ProposalPage>('hand-over-proposals', { query: { under: under(), after, limit: PAGE }, signal })
    return { rows: proposals, next: next ?? null }
  })
}
