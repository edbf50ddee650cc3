import { home, openQueue, type Queue } from '@mulin/api'
import { keepReceipt } from '@mulin/demand'

let queue: Queue | null = null

/** 待发送 — the one queue of this app. Nobody signs in to speak, so whoever holds the phone owns what waits on it. */
export function useOutbox(): Queue {
  queue ??= openQueue({ name: `mulin-${home().county}-resident`, owner: () => 'resident', taken: keepReceipt })
  return queue
}
