import { computed, shallowRef } from 'vue'
import { storeToRefs } from 'pinia'
import { api, isProblem, useProblem, useSession } from '@mulin/api'
import type { GlassLine } from './useGlasses'

/** One list for the whole desk: whoever opens or ends one has it read anew. */
const open = shallowRef<readonly GlassLine[]>([])

/** Without an answer there is none to be told of; the next page asks again. */
export async function readMyGlasses(): Promise<void> {
  try {
    open.value = await api.get<GlassLine[]>('session/glasses')
  } catch (caught) {
    if (!isProblem(caught)) throw caught
  }
}

/** 我能看的破窗 — what was opened for me, stepping behind it and back. While behind it, nothing else is seen. */
export function useMyGlass() {
  const session = useSession()
  const { view } = storeToRefs(session)
  const { busy, attempt, detail } = useProblem()

  async function load(): Promise<void> {
    if (session.may('session:own')) await readMyGlasses()
  }

  const behind = computed(() => view.value?.glass ?? null)
  const looking = computed(() => open.value.find((one) => one.id === behind.value?.id) ?? null)
  const waiting = computed(() => (behind.value ? null : (open.value[0] ?? null)))

  const done = async (call: () => Promise<unknown>): Promise<boolean> =>
    (await attempt(async () => {
      await call()
      return true
    })) === true

  return {
    load,
    behind,
    looking,
    waiting,
    busy,
    detail,
    enter: (glass: string) => done(() => api.put('session/glass', { glass })),
    leave: () => done(() => api.delete('session/glass')),
  }
}
