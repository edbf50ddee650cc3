import { onScopeDispose, shallowRef } from 'vue'
import { api, isProblem, type components } from '@mulin/api'

type UnreadView = components['schemas']['message.Message.UnreadView']

const EVERY = 60_000

/** One count for the whole app: the bell shows it, the inbox lowers it. */
const count = shallowRef(0)

/** Asks anew. A count that does not come is no matter: the last one stands. */
async function refresh(): Promise<void> {
  try {
    count.value = (await api.get<UnreadView>('messages/unread')).count
  } catch (caught) {
    if (!isProblem(caught)) throw caught
  }
}

/** 未看的消息 — how many, up to 100, which means that many or more; asked each minute while somebody looks. */
export function useUnread() {
  let timer = 0

  function start(): void {
    void refresh()
    timer = window.setInterval(() => {
      if (!document.hidden) void refresh()
    }, EVERY)
  }

  onScopeDispose(() => clearInterval(timer))

  return { count, start, refresh }
}
