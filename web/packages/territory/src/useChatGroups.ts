import { api, useList, useOne, useProblem, type components } from '@mulin/api'
import type { Office } from './views'

type Schemas = components['schemas']
export type ChatGroup = Schemas['territory.office.ChatGroup']

const PAGE = 50

export interface ChatGroupForm {
  name: string
  /** The desk that owns it; empty for the unit's own. */
  owner: string
  reason: string
  openedOn: string
}

/** 群登记 — the chat groups of a unit and of all below it: who owns each, why it is there. Never what is said in them. */
export function useChatGroups(unit: () => string) {
  const list = useList<ChatGroup>(async (after, signal) => {
    const rows = await api.get<ChatGroup[]>(`units/${unit()}/chat-groups`, { query: { after, size: PAGE }, signal })
    return { rows, next: rows.length < PAGE ? null : (rows[rows.length - 1]?.id ?? null) }
  })
  const desks = useOne<readonly Office[]>(() => api.get(`units/${unit()}/desks`))
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
    desks: desks.data,
    loadDesks: desks.load,
    busy: steps.busy,
    errorAt: steps.errorAt,
    detail: steps.detail,
    clear: steps.clear,
    register: (form: ChatGroupForm) => step(() => api.post(`units/${unit()}/chat-groups`, { ...form, name: form.name.trim(), reason: form.reason.trim(), owner: form.owner || null })),
    dissolve: (id: string, on: string, why: string) => step(() => api.post(`chat-groups/${id}/dissolve`, { on, why: why.trim() })),
  }
}
