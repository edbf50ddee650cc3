import { computed } from 'vue'
import { api, useOne, useProblem, type components } from '@mulin/api'
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
