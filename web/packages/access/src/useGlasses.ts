import { api, useList, useProblem, type components } from '@mulin/api'
import { readMyGlasses } from './useMyGlass'

export type GlassLine = components['schemas']['access.glass.GlassQueries.GlassLine']
type GlassPage = components['schemas']['access.glass.Glass.GlassPage']

/** 破窗查看清单 — every one that was opened, the latest first, for the security officer and the auditor. */
export function useGlasses() {
  const list = useList<GlassLine>(async (cursor, signal) => {
    const page = await api.get<GlassPage>('glasses', { query: { cursor }, signal })
    return { rows: page.rows, next: page.next ?? null }
  })
  const { busy, attempt, detail } = useProblem()

  /** Ends it before its time. */
  async function end(id: string): Promise<void> {
    await attempt(() => api.post(`glasses/${id}/end`))
    await Promise.all([list.load(), readMyGlasses()])
  }

  return { ...list, end, busy, detail }
}
