import { computed, shallowRef } from 'vue'
import { api, useDraft, useProblem, type components } from '@mulin/api'
import { w } from '@mulin/words'

type Schemas = components['schemas']
type RaiseForm = Schemas['people.rights.Public.RaiseForm']
export type ComplaintKind = RaiseForm['kind']
export type ComplaintTopic = RaiseForm['topic']
export type ComplaintAnswer = Schemas['people.rights.Public.FollowView']

/** As much as the server takes. */
export const COMPLAINT_LIMIT = 2000

export const complaintKinds = (): { value: ComplaintKind; word: string }[] => [
  { value: 'COMPLAINT', word: w('people.complain.kind.complaint') },
  { value: 'SUGGESTION', word: w('people.complain.kind.suggestion') },
]

export const complaintTopics = (): { value: ComplaintTopic; word: string }[] => [
  { value: 'SERVICE', word: w('people.complain.topic.service') },
  { value: 'PRIVACY', word: w('people.complain.topic.privacy') },
  { value: 'BURDEN', word: w('people.complain.topic.burden') },
  { value: 'SYSTEM', word: w('people.complain.topic.system') },
  { value: 'OTHER', word: w('people.complain.topic.other') },
]

/** 投诉建议 — said by anybody, without signing in; followed by a code told once. The words stay in their draft until taken. */
export function useComplaint() {
  const { text: words, clear } = useDraft('complaint')
  const { attempt, busy, errorAt, detail } = useProblem()
  const kind = shallowRef<ComplaintKind | null>(null)
  const topic = shallowRef<ComplaintTopic | null>(null)
  const contact = shallowRef('')
  /** The button has been pressed: what is missing is said at its field. */
  const pressed = shallowRef(false)
  const code = shallowRef('')

  const lacks = computed(() => ({
    kind: pressed.value && kind.value === null,
    topic: pressed.value && topic.value === null,
    words: pressed.value && words.value.trim() === '',
  }))

  async function send(): Promise<boolean> {
    pressed.value = true
    if (kind.value === null || topic.value === null || words.value.trim() === '') return false
    const form: RaiseForm = { kind: kind.value, topic: topic.value, words: words.value.trim(), contact: contact.value.trim() || undefined }
    const raised = await attempt(() => api.post<{ code: string }>('complaints', form))
    if (!raised) return false
    code.value = raised.code
    clear()
    return true
  }

  function another(): void {
    kind.value = topic.value = null
    contact.value = code.value = ''
    pressed.value = false
  }

  return { kind, topic, words, contact, lacks, code, busy, errorAt, detail, send, another }
}

/** 查答复 — what became of it, by the code alone. */
export function useComplaintAnswer() {
  const { attempt, busy, errorAt, detail } = useProblem()
  const code = shallowRef('')
  const pressed = shallowRef(false)
  const answer = shallowRef<ComplaintAnswer | null>(null)
  const short = computed(() => pressed.value && code.value.trim() === '')

  async function look(): Promise<void> {
    pressed.value = true
    answer.value = null
    if (code.value.trim() === '') return
    answer.value = (await attempt(() => api.post<ComplaintAnswer>('complaints/follow', { code: code.value.replace(/[\s-]/g, '').toUpperCase() }))) ?? null
  }

  return { code, answer, short, busy, errorAt, detail, look }
}
