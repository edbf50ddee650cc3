import { computed, shallowRef } from 'vue'
import { home, type Waiting } from '@mulin/api'
import type { RaisedView } from './views'

/** 回执 — what this phone knows of a thing it has said: enough to find it again, none of the words. */
export interface Receipt {
  readonly id: string
  /** The card it was said through. */
  readonly card: string
  readonly statusCode: string
  readonly reference: string
  readonly at: number
  /** Whether the person has been told the number. */
  readonly told: boolean
}

const LIMIT = 20
const RAISING = /^cards\/([^/]+)\/demands$/
const slot = () => `mulin:${home().app}:receipts`

const all = shallowRef<readonly Receipt[]>([])
let opened = false

function open(): void {
  if (opened) return
  opened = true
  try {
    all.value = JSON.parse(localStorage.getItem(slot()) ?? '[]') as Receipt[]
  } catch {
    // storage forbidden: receipts live as long as the page
  }
}

function set(receipts: readonly Receipt[]): void {
  all.value = receipts.slice(-LIMIT)
  try {
    localStorage.setItem(slot(), JSON.stringify(all.value))
  } catch {
    // full or forbidden: receipts live as long as the page
  }
}

/** Keeps the receipt of what the queue has sent; other writes are none of its business. */
export function keepReceipt({ path, body }: Pick<Waiting, 'path' | 'body'>, answer: unknown): void {
  const card = RAISING.exec(path)?.[1]
  if (card === undefined) return
  open()
  const { id } = body as { id: string }
  const { statusCode, reference } = answer as RaisedView
  const others = all.value.filter((one) => one.id !== id)
  set([...others, { id, card: decodeURIComponent(card), statusCode, reference, at: Date.now(), told: false }])
}

/** What this phone has said, newest last. */
export function useReceipts() {
  open()
  const latest = computed(() => all.value[all.value.length - 1] ?? null)

  function told(id: string): void {
    set(all.value.map((one) => (one.id === id ? { ...one, told: true } : one)))
  }

  return { receipts: all, latest, told }
}
