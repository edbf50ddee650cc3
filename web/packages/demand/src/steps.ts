import { shallowRef } from 'vue'
import type { Fate } from './sendThrough'

/** What a demand is kept under on this device, by who is signed in. */
export const slotOf = (owner: string | null, id: string) => `demand:${owner ?? ''}:${id}`

export type AfterStep = (fate: Fate, step: 'answer' | 'escalate') => void

/** The demand a queued write is about. */
export function demandOf(path: string): string | undefined {
  return /^demands\/([^/]+)\//.exec(path)?.[1]
}

/** Demands on which a step is being taken this moment: the form is open and must not be taken away. */
export const stepping = shallowRef<ReadonlySet<string>>(new Set())

/** Demands on which a step has been taken since the list was fetched: they no longer wait, whatever the list says. */
export const stepped = shallowRef<ReadonlySet<string>>(new Set())

export function markStepped(id: string): void {
  stepped.value = new Set([...stepped.value, id])
}

/** Takes a step on a demand, marked as being taken meanwhile. */
export async function takeStep<T>(id: string, step: () => Promise<T>): Promise<T> {
  stepping.value = new Set([...stepping.value, id])
  try {
    return await step()
  } finally {
    stepping.value = new Set([...stepping.value].filter((one) => one !== id))
  }
}
