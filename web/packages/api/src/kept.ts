import { home } from './county'

/** What was answered, and when it was fetched here. */
export interface Kept<T> {
  readonly value: T
  readonly at: number
}

const shelf = () => `mulin:${home().app}:kept:`

/** 留底 — puts an answer on the device, so that its page opens without signal. Name it after the question and who asked. */
export function keepAnswer<T>(name: string, value: T): void {
  try {
    localStorage.setItem(shelf() + name, JSON.stringify({ value, at: Date.now() } satisfies Kept<T>))
  } catch {
    // full or forbidden: this page opens with signal only
  }
}

export function keptAnswer<T>(name: string): Kept<T> | null {
  try {
    return JSON.parse(localStorage.getItem(shelf() + name) ?? 'null') as Kept<T> | null
  } catch {
    return null
  }
}

export function forgetAnswer(name: string): void {
  try {
    localStorage.removeItem(shelf() + name)
  } catch {
    // storage forbidden: nothing was kept
  }
}

/** Clears the shelf when somebody signs out: the next person on this device finds nothing of theirs. */
export function forgetAnswers(): void {
  try {
    for (const slot of Object.keys(localStorage)) if (slot.startsWith(shelf())) localStorage.removeItem(slot)
  } catch {
    // storage forbidden: nothing was kept
  }
}
