import { api, useProblem } from '@mulin/api'

/** 调整 — each change of the tree with its reason; the history keeps both. */
export function useShaping() {
  const problems = useProblem()

  async function step(call: () => Promise<unknown>): Promise<boolean> {
    const done = await problems.attempt(async () => {
      await call()
      return true
    })
    return done ?? false
  }

  return {
    ...problems,
    create: (parent: string, line: string | null, name: string, reason: string) => step(() => api.post('units', { parent, line, name, reason: reason || null })),
    rename: (unit: string, name: string, version: number, reason: string) => step(() => api.post(`units/${unit}/rename`, { name, version, reason: reason || null })),
    move: (unit: string, to: string, reason: string) => step(() => api.post(`units/${unit}/move`, { to, reason })),
    merge: (unit: string, into: string, reason: string) => step(() => api.post(`units/${unit}/merge`, { into, reason })),
    close: (unit: string, reason: string) => step(() => api.post(`units/${unit}/close`, { reason })),
    undo: (unit: string, reason: string) => step(() => api.post(`units/${unit}/undo`, { reason })),
    /** One new neighbour that takes `children` along. @returns its id */
    split: (unit: string, name: string, children: readonly string[], reason: string) =>
      problems.attempt(async () => {
        const { units } = await api.post<{ units: string[] }>(`units/${unit}/split`, { parts: [{ name, children }], reason })
        return units[0] ?? ''
      }),
  }
}
