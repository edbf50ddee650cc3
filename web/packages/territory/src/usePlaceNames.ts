import { api, useOne, useProblem, type components } from '@mulin/api'
import { w, type WordKey } from '@mulin/words'

type Schemas = components['schemas']
export type PlaceName = Schemas['territory.locate.PlaceName']
export type PlaceKind = PlaceName['kind']

const KINDS: Readonly<Record<PlaceKind, WordKey>> = {
  NAME: 'territory.place-kind.name',
  STEM: 'territory.place-kind.stem',
  COMMON_STEM: 'territory.place-kind.stem',
  NICKNAME: 'territory.place-kind.nickname',
  ESTATE: 'territory.place-kind.estate',
  ROAD: 'territory.place-kind.road',
  LANDMARK: 'territory.place-kind.landmark',
}

/** 小地名 · 小区 · 路 … */
export const placeKindWord = (kind: PlaceKind) => w(KINDS[kind])
/** The kinds a person teaches; the others follow from the unit's name. */
export const taughtKinds = () => (['NICKNAME', 'ESTATE', 'ROAD', 'LANDMARK'] as const).map((value) => ({ value: value as PlaceKind, word: placeKindWord(value) }))
export const isTaught = (name: PlaceName) => taughtKinds().some((kind) => kind.value === name.kind)

/** 小地名 — how people call a unit, beside its own name; by these words it is found in what they say. */
export function usePlaceNames(unit: () => string) {
  const { data, state, problem, load } = useOne<readonly PlaceName[]>(() => api.get(`units/${unit()}/place-names`))
  const steps = useProblem()

  async function step(call: () => Promise<unknown>): Promise<boolean> {
    const done = await steps.attempt(async () => {
      await call()
      return true
    })
    if (done) await load()
    return done === true
  }

  return {
    names: data,
    state,
    problem,
    load,
    busy: steps.busy,
    errorAt: steps.errorAt,
    detail: steps.detail,
    clear: steps.clear,
    remove: (id: string) => step(() => api.delete(`place-names/${id}`)),
  }
}

/** 记成小地名 — teaches one word for a unit. */
export function useTeaching(unit: () => string) {
  const { attempt, busy, errorAt, detail } = useProblem()
  const teach = (word: string, kind: PlaceKind) => attempt(() => api.post<PlaceName>(`units/${unit()}/place-names`, { word: word.trim(), kind }))
  return { busy, errorAt, detail, teach }
}
