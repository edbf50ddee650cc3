import { api, useList, useProblem, type components } from '@mulin/api'
import { complaintKinds, complaintTopics } from './useComplaint'

type Schemas = components['schemas']
export type Complaint = Schemas['people.rights.Complaint']
type ComplaintPage = Schemas['people.rights.Public.ComplaintPage']

export const complaintKindWord = (kind: Complaint['kind']) => complaintKinds().find((one) => one.value === kind)?.word ?? ''
export const complaintTopicWord = (topic: Complaint['topic']) => complaintTopics().find((one) => one.value === topic)?.word ?? ''

/** 投诉建议 — what reached this office, the newest first; the county alone reads complaints. */
export function useComplaints(unanswered: () => boolean) {
  const list = useList<Complaint>(async (before, signal) => {
    const page = await api.get<ComplaintPage>('complaints', { query: { unanswered: unanswered(), before }, signal })
    return { rows: page.complaints, next: page.next ?? null }
  })
  const steps = useProblem()

  async function reply(id: string, words: string): Promise<boolean> {
    const done = await steps.attempt(async () => {
      await api.post(`complaints/${id}/reply`, { words: words.trim() })
      return true
    })
    if (done) await list.load()
    return done === true
  }

  return { ...list, busy: steps.busy, errorAt: steps.errorAt, detail: steps.detail, clear: steps.clear, reply }
}
