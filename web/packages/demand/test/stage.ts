import { createPinia, setActivePinia } from 'pinia'
import { vi } from 'vitest'
import { createApp, defineComponent, type App } from 'vue'

interface Answer {
  status: number
  body: unknown
}

/** A server played by a test: `'GET cards/K'` → what it says. Told apart by method and path under the county's interface. */
export function playServer() {
  document.head.innerHTML = '<base href="https://mulin.example/430181/resident/">'
  const answers = new Map<string, Answer>()
  const calls: { call: string; body: unknown }[] = []
  const state = { online: true }

  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const call = `${init.method ?? 'GET'} ${url.replace('/430181/api/', '')}`
    const answer = answers.get(call)
    if (!state.online) throw new TypeError('fetch failed')
    calls.push({ call, body: init.body ? JSON.parse(String(init.body)) : undefined })
    const { status, body } = answer ?? { status: 404, body: problem(404, 'stage.unknown') }
    return new Response(status === 204 ? null : JSON.stringify(body ?? {}), { status })
  })

  return {
    state,
    calls,
    says: (call: string, body: unknown, status = 200) => void answers.set(call, { body, status }),
    refuses: (call: string, status: number, code: string, more: object = {}) => void answers.set(call, { status, body: { ...problem(status, code), ...more } }),
    countOf: (call: string) => calls.filter((one) => one.call === call).length,
  }
}

function problem(status: number, code: string) {
  return { status, code, title: code, detail: `${code} 的说明` }
}

let mounted: App[] = []

/** Runs a composable inside a component, as a page does. */
export function inPage<T>(use: () => T): T {
  let result: T | undefined
  const app = createApp(
    defineComponent({
      setup() {
        result = use()
        return () => null
      },
    }),
  )
  const pinia = createPinia()
  setActivePinia(pinia)
  app.use(pinia).mount(document.createElement('div'))
  mounted.push(app)
  return result as T
}

/** Closes the pages and clears the device. */
export function strike(): void {
  mounted.forEach((app) => app.unmount())
  mounted = []
  localStorage.clear()
  vi.unstubAllGlobals()
}

/** Lets everything that is under way come to rest. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 20; i++) await new Promise((done) => setTimeout(done, 0))
}
