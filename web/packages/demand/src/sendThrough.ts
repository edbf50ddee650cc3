import { callFull, isProblem, Problem, type NewWrite, type Queue } from '@mulin/api'

/** `taken`: the server has it. `kept`: it lies on the device and goes by itself when there is signal. */
export type Fate = 'taken' | 'kept'

/** How long one waits at the button before being told that the words are kept and on their way. */
const PATIENCE = 8_000

const pause = (by: number) => new Promise<void>((done) => setTimeout(done, by))

/**
 * Puts a write on the device first, then sends it. What the server refuses is thrown and taken out of the queue:
 * the person is still at the form, which has the words. A device that keeps nothing sends at once or throws.
 *
 * `taken` is for that device alone; otherwise the queue itself tells what the server answered.
 */
export async function sendThrough(queue: Queue, write: NewWrite, taken?: (answer: unknown) => void): Promise<Fate> {
  const key = await keep(queue, write)
  if (key === undefined) {
    const { data } = await callFull(write.method, write.path, { body: write.body })
    taken?.(data)
    return 'taken'
  }
  await Promise.race([queue.flush(), pause(PATIENCE)])
  const refused = queue.refused.value.find((one) => one.key === key)
  if (refused?.refused) {
    await queue.drop(refused.seq)
    throw new Problem(refused.refused)
  }
  return queue.pending.value.some((one) => one.key === key) ? 'kept' : 'taken'
}

async function keep(queue: Queue, write: NewWrite): Promise<string | undefined> {
  try {
    return await queue.put(write)
  } catch (caught) {
    if (isProblem(caught)) throw caught
    return undefined // storage full or forbidden, as inside some WeChat views
  }
}
