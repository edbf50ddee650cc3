import { computed, shallowRef } from 'vue'
import { callFull, type Method } from './client'
import { newId } from './id'
import { isProblem, type Problem, type ProblemBody } from './problem'
import { openStore, type Store } from './store'

/** A write that waits for signal. */
export interface Waiting {
  /** Place in the queue; given by the store. */
  readonly seq: number
  /** Idempotency key: the same on every try, so a write that did arrive is not done twice. */
  readonly key: string
  /** Whose words these are; nobody else's sign-in sends them. */
  readonly owner: string
  readonly method: Exclude<Method, 'GET'>
  readonly path: string
  readonly body: unknown
  /** What the person sees of it in the list of what waits. */
  readonly label: string
  /** When it was said, by the device's clock. */
  readonly at: number
  /** Why the server would not have it. It stays here, words and all, until the person mends or drops it. */
  readonly refused?: ProblemBody
}

export type NewWrite = Pick<Waiting, 'method' | 'path' | 'body' | 'label'>

interface QueueOptions {
  /** Name of the store, one per county and app. */
  name: string
  /** Who is signed in now, or null. */
  owner: () => string | null
  /** Told what the server answered, before the entry goes: after a crash in between it is told once more. */
  taken?: (entry: Waiting, answer: unknown) => void
  store?: Store<Waiting>
}

/** Tries again by itself later, nothing lost: no answer, an overloaded server, or a session that has ended. */
function passes(problem: Problem): boolean {
  return problem.offline || problem.status >= 500 || [401, 408, 425, 429].includes(problem.status)
}

/**
 * 待发送 — writes made without signal, kept in IndexedDB and sent in the order they were made.
 *
 * `put` returns once the words are on the device. Only three things remove an entry: the server's 2xx, the
 * person's own `drop`, and nothing else.
 */
export function openQueue({ name, owner, taken, store = openStore<Waiting>(name, 'seq') }: QueueOptions) {
  const entries = shallowRef<readonly Waiting[]>([])
  const sending = shallowRef(false)
  let running: Promise<void> | null = null

  const mine = computed(() => {
    const who = owner()
    return entries.value.filter((one) => one.owner === who)
  })
  const refused = computed(() => mine.value.filter((one) => one.refused))
  const pending = computed(() => mine.value.filter((one) => !one.refused))
  const pendingCount = computed(() => pending.value.length)

  async function refresh(): Promise<void> {
    entries.value = await store.all()
  }

  /** Keeps a write, then tries to send. Throws only when the device cannot keep it: then the form must keep its words. */
  async function put(write: NewWrite): Promise<string> {
    const who = owner()
    if (who === null) throw new Error('nobody is signed in')
    const key = newId()
    // A plain copy: reactive proxies cannot be stored.
    const body: unknown = JSON.parse(JSON.stringify(write.body ?? null))
    await store.add({ ...write, body, key, owner: who, at: Date.now() })
    await refresh()
    void flush()
    return key
  }

  /** The server's answer to one entry: taken, refused for good, or not now. */
  async function send(entry: Waiting): Promise<'taken' | 'refused' | 'later'> {
    try {
      const { data } = await callFull(entry.method, entry.path, { body: entry.body ?? undefined, idempotencyKey: entry.key })
      taken?.(entry, data)
      await store.remove(entry.seq)
      return 'taken'
    } catch (caught) {
      if (!isProblem(caught)) throw caught
      if (passes(caught)) return 'later'
      const { status, code, title, detail, errors } = caught
      await store.put({ ...entry, refused: { status, code, title, detail, errors } })
      return 'refused'
    }
  }

  async function sendAll(): Promise<void> {
    sending.value = true
    try {
      await refresh()
      // Read anew each time round: words may be added, mended or dropped meanwhile.
      for (let first = pending.value[0]; first; first = pending.value[0]) {
        if ((await send(first)) === 'later') return
        await refresh()
      }
    } finally {
      sending.value = false
    }
  }

  /** Sends what waits, in order, one at a time. Safe to call at any moment, from several tabs too. */
  function flush(): Promise<void> {
    running ??= sendAll().finally(() => (running = null))
    return running
  }

  /** Says it again with other words: a new write, in the same place. */
  async function mend(seq: number, body: unknown): Promise<void> {
    const entry = entries.value.find((one) => one.seq === seq)
    if (!entry) return
    const rest = { ...entry, refused: undefined }
    await store.put({ ...rest, key: newId(), body: JSON.parse(JSON.stringify(body)) as unknown })
    await refresh()
    void flush()
  }

  /** Takes an entry out for good. Ask the person first. */
  async function drop(seq: number): Promise<void> {
    await store.remove(seq)
    await refresh()
  }

  /** Reads what is kept, sends it, and sends again whenever signal comes back or the page is looked at. */
  async function start(): Promise<() => void> {
    const wake = () => {
      if (document.visibilityState === 'visible') void flush()
    }
    addEventListener('online', wake)
    document.addEventListener('visibilitychange', wake)
    await refresh()
    void flush()
    return () => {
      removeEventListener('online', wake)
      document.removeEventListener('visibilitychange', wake)
    }
  }

  return { pending, pendingCount, refused, sending, put, flush, mend, drop, refresh, start }
}

export type Queue = ReturnType<typeof openQueue>

/** Whether the browser promises not to throw kept words away. Asks for the promise when there is none yet. */
export async function storageLasts(): Promise<boolean> {
  if (!navigator.storage?.persist) return false
  return (await navigator.storage.persisted()) || navigator.storage.persist()
}
