import { api, useList, useProblem, type components } from '@mulin/api'
import { useUnread } from './useUnread'

type Schemas = components['schemas']
export type Message = Schemas['message.Inbox.Message']
type InboxPage = Schemas['message.Inbox.Page']

/** 我的消息 — what one was told, the newest first; looked at one by one or all at once. */
export function useInbox() {
  const list = useList<Message>(async (before, signal) => {
    const page = await api.get<InboxPage>('messages', { query: { before }, signal })
    return { rows: page.messages, next: page.next ?? null }
  })
  const { attempt, busy, detail } = useProblem()
  const { refresh } = useUnread()

  async function look(which: (message: Message) => boolean, call: () => Promise<unknown>): Promise<void> {
    await attempt(async () => {
      await call()
      list.rows.value = list.rows.value.map((one) => (which(one) ? { ...one, read: true } : one))
    })
    await refresh()
  }

  return {
    ...list,
    busy,
    detail,
    read: (id: string) => look((one) => one.id === id, () => api.post(`messages/${id}/read`)),
    /** All of them up to the newest that was shown; what came meanwhile stays unread. */
    readAll: async () => {
      const newest = list.rows.value[0]
      if (newest) await look(() => true, () => api.post('messages/read', { upTo: newest.id }))
    },
  }
}
