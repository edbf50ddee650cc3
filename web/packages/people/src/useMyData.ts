import { computed, onMounted, shallowRef } from 'vue'
import { api, home, useDraft, useOne, useProblem, type components } from '@mulin/api'
import { w, type WordKey } from '@mulin/words'

type Schemas = components['schemas']
export type OwnCopy = Schemas['people.rights.MyData.Copy']
export type PersonRequest = Schemas['people.rights.PersonRequest']
export type RequestKind = PersonRequest['kind']

const KINDS: Readonly<Record<RequestKind, WordKey>> = {
  CORRECT: 'people.request.correct',
  COPY: 'people.request.copy',
  DELETE: 'people.request.delete',
  CLOSE_ACCOUNT: 'people.request.close',
  EXPLAIN: 'people.request.explain',
}

const REFUSED: Readonly<Record<NonNullable<PersonRequest['refusal']>, WordKey>> = {
  STATUTORY_DUTY: 'people.refused.statutory-duty',
  RETENTION_PERIOD: 'people.refused.retention-period',
  NOT_THEIRS: 'people.refused.not-theirs',
  NOT_POSSIBLE: 'people.refused.not-possible',
}

export const requestWord = (kind: RequestKind) => w(KINDS[kind])
/** What is there to see and to take along already needs no request. */
export const requestKinds = () => (['CORRECT', 'DELETE', 'CLOSE_ACCOUNT', 'EXPLAIN'] as const).map((value) => ({ value, word: requestWord(value) }))
export const refusalWord = (why: PersonRequest['refusal']) => (why ? w(REFUSED[why]) : '')

/** 我的信息 — everything kept of oneself, unmasked: seen, taken along, mended, taken away. Nothing of it stays on the device. */
export function useMyData() {
  const { data, state, problem, load } = useOne<OwnCopy>(() => api.get('my/data'))
  const asking = useProblem()
  const kind = shallowRef<RequestKind | null>(null)
  const { text: words, clear } = useDraft('my-request')

  const record = computed(() => Object.entries(data.value?.record ?? {}))
  const requests = computed<readonly PersonRequest[]>(() => data.value?.requests ?? [])

  async function step(call: () => Promise<unknown>): Promise<boolean> {
    const done = await asking.attempt(async () => {
      await call()
      return true
    })
    if (done) await load()
    return done === true
  }

  async function ask(): Promise<boolean> {
    if (kind.value === null) return false
    const done = await step(() => api.post('my/requests', { kind: kind.value, words: words.value.trim() || null }))
    if (done) {
      clear()
      kind.value = null
    }
    return done
  }

  onMounted(load)

  return {
    record,
    labels: computed(() => data.value?.labels ?? []),
    requests,
    state,
    failure: problem,
    load,
    kind,
    words,
    busy: asking.busy,
    errorAt: asking.errorAt,
    detail: asking.detail,
    ask,
    withdraw: (id: string) => step(() => api.post(`my/requests/${id}/withdraw`)),
    /** Where a copy to take along is fetched: for people, for machines. */
    copyAt: (file: 'my-data.txt' | 'my-data.json') => `${home().api}my/data/${file}`,
  }
}
