import { api, useProblem } from '@mulin/api'
import { w, type WordKey } from '@mulin/words'
import type { GeoPoint } from './useLocate'
import type { UnitKind } from './views'

const KINDS: Readonly<Record<UnitKind, WordKey>> = {
  ORDINARY: 'territory.kind.ordinary',
  DEDICATED: 'territory.kind.dedicated',
  ESTATE: 'territory.kind.estate',
  ESTATE_UNMANAGED: 'territory.kind.estate-unmanaged',
}

/** 普通 · 专属网格 · 小区，有物业 · 小区，没有物业 */
export const unitKindWord = (kind: UnitKind) => w(KINDS[kind])
export const unitKinds = () => (Object.keys(KINDS) as UnitKind[]).map((value) => ({ value, word: unitKindWord(value) }))

/** 改说明 — a unit's code and kind, and where it lies on the ground. */
export function useDescribing(unit: () => string) {
  const steps = useProblem()

  async function step(call: () => Promise<unknown>): Promise<boolean> {
    const done = await steps.attempt(async () => {
      await call()
      return true
    })
    return done === true
  }

  return {
    ...steps,
    describe: (code: string, kind: UnitKind, version: number, reason: string) => step(() => api.post(`units/${unit()}/describe`, { code: code.trim() || null, kind, version, reason: reason.trim() || null })),
    place: (point: GeoPoint | null) => step(() => api.post(`units/${unit()}/place`, { point })),
  }
}
