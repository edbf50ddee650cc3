import { computed, shallowRef } from 'vue'
import { api, useList, useProblem, type components } from '@mulin/api'
import { isoDate, type LightKind } from '@mulin/kit'
import { w, type WordKey } from '@mulin/words'
import { refusalWord, requestWord, type PersonRequest, type RequestKind } from './useMyData'

type Schemas = components['schemas']
type RequestPage = Schemas['people.rights.Rights.RequestPage']
/** 谁提的 — as the office may see them, and the household where they are found. */
export type Asker = Schemas['people.rights.PersonRequest.Asker']
export type RefusalWhy = NonNullable<PersonRequest['refusal']>
export type RequestWay = PersonRequest['way']

const WAYS: Readonly<Record<RequestWay, WordKey>> = {
  IN_APP: 'people.request.way.in-app',
  IN_PERSON: 'people.request.way.in-person',
  BY_RELATIVE: 'people.request.way.by-relative',
}

/** 手机上提的 · 本人来提的 · 近亲属代提的 */
export const requestWayWord = (way: RequestWay) => w(WAYS[way])
export const refusalReasons = () => (['STATUTORY_DUTY', 'RETENTION_PERIOD', 'NOT_THEIRS', 'NOT_POSSIBLE'] as const).map((value) => ({ value, word: refusalWord(value) }))
/** Granted, these cannot be taken back. */
export const takesAway = (kind: RequestKind) => kind === 'DELETE' || kind === 'CLOSE_ACCOUNT'

const DAY = 86_400_000
const SOON_DAYS = 7

/** 还有 21 天 — the law's thirty days are days of the calendar, holidays too. */
export function daysLeft(dueOn: string, now: number): { light: LightKind; words: string } {
  const left = Math.round((Date.parse(dueOn) - Date.parse(isoDate(now))) / DAY)
  if (left < 0) return { light: 'late', words: w('people.request.late', { n: -left }) }
  if (left === 0) return { light: 'soon', words: w('people.request.last-day') }
  return { light: left <= SOON_DAYS ? 'soon' : 'ok', words: w('people.request.left', { n: left }) }
}

/** 个人信息请求 — those that wait for the office's answer, the most urgent first. */
export function usePersonRequests() {
  const askers = shallowRef<ReadonlyMap<string, Asker>>(new Map())
  const list = useList<PersonRequest>(async (after, signal) => {
    const page = await api.get<RequestPage>('person-requests', { query: { after }, signal })
    askers.value = new Map([...(after === null ? [] : askers.value), ...page.askers.map((one): [string, Asker] => [one.resident, one])])
    return { rows: page.requests, next: page.next ?? null }
  })
  const steps = useProblem()

  async function step(call: () => Promise<unknown>): Promise<boolean> {
    const done = await steps.attempt(async () => {
      await call()
      return true
    })
    if (done) await list.load()
    return done === true
  }

  return {
    ...list,
    askerOf: (request: PersonRequest) => askers.value.get(request.resident) ?? null,
    busy: steps.busy,
    errorAt: steps.errorAt,
    detail: steps.detail,
    clear: steps.clear,
    grant: (id: string, words: string) => step(() => api.post(`person-requests/${id}/grant`, { words: words.trim() || null })),
    refuse: (id: string, why: RefusalWhy, words: string) => step(() => api.post(`person-requests/${id}/refuse`, { why, words: words.trim() })),
  }
}

/** 代提请求 — raised at the desk for somebody who came, or for whom a near relative came. */
export function useRaisingFor(resident: () => string) {
  const steps = useProblem()
  const kind = shallowRef<RequestKind | ''>('')
  const way = shallowRef<RequestWay | null>(null)
  const words = shallowRef('')
  const pressed = shallowRef(false)

  const kinds = computed(() => (['COPY', 'CORRECT', 'DELETE', 'CLOSE_ACCOUNT', 'EXPLAIN'] as const).map((value) => ({ value, word: requestWord(value) })))
  const ways = computed(() => (['IN_PERSON', 'BY_RELATIVE'] as const).map((value) => ({ value: value as RequestWay, word: requestWayWord(value) })))

  async function send(): Promise<boolean> {
    pressed.value = true
    if (!kind.value || !way.value) return false
    const form = { kind: kind.value, way: way.value, words: words.value.trim() || null }
    return (await steps.attempt(() => api.post<{ id: string }>(`residents/${resident()}/person-requests`, form))) !== undefined
  }

  return {
    kind,
    way,
    words,
    kinds,
    ways,
    lacks: computed(() => ({ kind: pressed.value && !kind.value, way: pressed.value && !way.value })),
    busy: steps.busy,
    errorAt: steps.errorAt,
    detail: steps.detail,
    send,
  }
}
