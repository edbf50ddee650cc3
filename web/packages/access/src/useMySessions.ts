import { api, useList, useProblem } from '@mulin/api'
import type { SessionLine } from './views'

/** 我的登录 — where else this account is signed in, and ending it there. */
export function useMySessions() {
  const list = useList<SessionLine>(async (_, signal) => ({ rows: await api.get<SessionLine[]>('session/all', { signal }), next: null }))
  const { attempt, busy, detail } = useProblem()

  async function end(id: string): Promise<boolean> {
    const done = await attempt(async () => {
      await api.delete(`session/all/${id}`)
      return true
    })
    if (done) await list.load()
    return done === true
  }

  /** Everywhere, here too. */
  async function endAll(): Promise<boolean> {
    return (
      (await attempt(async () => {
        await api.delete('session/all')
        return true
      })) === true
    )
  }

  return { ...list, end, endAll, busy, detail }
}
