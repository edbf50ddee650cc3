import { computed, onMounted, shallowRef } from 'vue'
import { api, downloadByPost, newId, upload, useAnswer, useOne, useProblem, useSession } from '@mulin/api'
import { w } from '@mulin/words'
import type { CasePaper, CaseView, Signing } from './views'

/** How long a reason or a request may be. */
export const REASON_LIMIT = 500

/** Sends a picture ahead; what it belongs to is told afterwards. */
async function sendPhoto(photo: Blob, name: string): Promise<string> {
  const id = newId()
  const form = new FormData()
  form.set('file', photo, name)
  await upload(`attachments/${id}`, form, {}, () => {})
  return id
}

/** 一件代办 — its papers, its story, and the steps the server opens to this desk. */
export function useCase(id: string) {
  const path = `agency/cases/${id}`
  const asked = useOne<CaseView>(() => api.get(path))
  const { attempt, busy, errorAt, detail, clear, problem: refusal } = useProblem()
  const can = (action: string) => asked.data.value?.actions.includes(action) ?? false
  const unknown = computed(() => asked.problem.value?.status === 404)
  /** Which paper is on its way. */
  const sending = shallowRef<number | null>(null)

  async function step(action: string, body?: unknown): Promise<boolean> {
    const done = await attempt(async () => {
      await api.post(`${path}/${action}`, body)
      return true
    })
    // Somebody was faster: show where it stands.
    if (done || refusal.value?.status === 409) await asked.load()
    return done === true
  }

  async function entrust(how: Signing, signed: Blob): Promise<boolean> {
    const file = await attempt(() => sendPhoto(signed, how === 'FINGER' ? 'signature.png' : 'entrustment'))
    return file !== undefined && step('entrust', { how, file })
  }

  async function bring(paper: CasePaper, photo: File | null): Promise<boolean> {
    sending.value = paper.number
    const sent = photo ? await attempt(() => sendPhoto(photo, photo.name)) : null
    const done = sent !== undefined && (await step(`papers/${paper.number}/bring`, { photo: sent }))
    sending.value = null
    return done
  }

  async function print(what: 'entrustment' | 'cover'): Promise<void> {
    const number = asked.data.value?.about.number ?? ''
    const name = what === 'entrustment' ? w('agency.print.entrustment.file', { number }) : w('agency.print.cover.file', { number })
    await attempt(() => downloadByPost(`${path}/${what}`, {}, name))
  }

  onMounted(asked.load)

  return {
    ...asked,
    unknown,
    can,
    busy,
    errorAt,
    detail,
    clear,
    sending,
    entrust,
    bring,
    print,
    takeBack: (paper: CasePaper) => step(`papers/${paper.number}/take-back`),
    handIn: () => step('hand-in'),
    supply: () => step('supply'),
    accept: () => step('accept'),
    forward: (words: string) => step('forward', { words: words.trim() || null }),
    ask: (words: string, papers: readonly string[]) => step('ask', { words: words.trim(), papers }),
    decide: (granted: boolean, words: string) => step('decide', { granted, words: words.trim() }),
    drop: (words: string) => step('drop', { words: words.trim() }),
  }
}

export type CaseActs = ReturnType<typeof useCase>

/** 替我办的一件 — as the person it is for reads it. */
export function useOwnCase(id: string) {
  const session = useSession()
  const answer = useAnswer<CaseView>(`my-agency-case:${session.owner ?? ''}:${id}`, () => api.get(`my/agency-cases/${id}`))
  const unknown = computed(() => answer.problem.value?.status === 404)
  onMounted(answer.load)
  return { ...answer, unknown }
}
