import { home, openQueue, useSession, type Queue } from '@mulin/api'

let queue: Queue | null = null

/** 待发送 — the one queue of this app. What is said without signal goes in here: `useOutbox().put(…)`. */
export function useOutbox(): Queue {
  const session = useSession()
  queue ??= openQueue({ name: `mulin-${home().county}-leader`, owner: () => session.owner })
  return queue
}
