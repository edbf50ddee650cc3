import { shallowRef } from 'vue'
import type { Fate } from './sendThrough'

export type AfterStep = (fate: Fate, step: 'answer' | 'escalate') => void

/** The demand a queued write is about. */
export function demandOf(path: string): string | undefined {
  return /^demands\/([^/]+)\//.exec(path)?.[1]
}

const now = shallowRef<ReadonlySet<string>>(new Set())

/** Demands on which a step is being taken this moment: the form is open and must not be taken away. */
export const stepping = now

/** Takes a step on a demand, marked as being taken meanwhile. */
export async function takeStep<T>(id: string, step: () => Promise<T>): Promise<T> {
  now.value = new Set([...now.value, id])
  try {
    return await step()
  } finally {
    now.value = new Set([...now.value].filter((one) => one !== id))
  }
}
