import { computed, onMounted, shallowRef } from 'vue'
import { api, home, useAnswer, useProblem, useSession, type components } from '@mulin/api'

export type Notice = components['schemas']['people.rights.Notice']

const slot = () => `mulin:${home().county}:notice-read`

/**
 * 告知 — the newest privacy notice, and when this reader read it: kept with the account where there is one, on this phone
 * for somebody who never signed in.
 */
export function useNotice() {
  const session = useSession()
  const { data: notice, state, problem, keptAt, load } = useAnswer<Notice>('privacy-notice', () => api.get('privacy-notice'))
  const { attempt, busy, detail } = useProblem()
  const here = shallowRef(readHere())

  const unpublished = computed(() => problem.value?.status === 404)
  const readAt = computed(() => {
    const now = notice.value
    if (!now) return null
    return now.readAt ?? (here.value?.id === now.id ? here.value.at : null)
  })
  const paragraphs = computed(() => (notice.value?.words ?? '').split(/\n+/).filter(Boolean))

  async function read(): Promise<void> {
    const now = notice.value
    if (!now) return
    if (session.signedIn) {
      await attempt(() => api.post(`privacy-notice/${now.id}/read`))
      if (detail.value) return
    }
    here.value = { id: now.id, version: now.version, at: new Date().toISOString() }
    keepHere(here.value)
  }

  onMounted(load)

  return { notice, paragraphs, state, problem, keptAt, unpublished, readAt, read, busy, detail, load }
}

/** 看过的记录 — which version was read here, and when. */
interface ReadHere {
  readonly id: string
  readonly version: number
  readonly at: string
}

function readHere(): ReadHere | null {
  try {
    return JSON.parse(localStorage.getItem(slot()) ?? 'null') as ReadHere | null
  } catch {
    return null // storage forbidden: it is asked again next time
  }
}

function keepHere(read: ReadHere): void {
  try {
    localStorage.setItem(slot(), JSON.stringify(read))
  } catch {
    // full or forbidden: it is asked again next time
  }
}
