import { computed, shallowRef } from 'vue'
import { api, useProblem, type components } from '@mulin/api'

type Schemas = components['schemas']
export type Candidate = Schemas['territory.locate.Candidate']
type Located = Schemas['territory.locate.Locate.LocatedView']
export type GeoPoint = Schemas['territory.place.GeoPoint']

/** As much of a text as the server takes. */
export const LOCATE_LIMIT = 2000

/** A point as maps copy it, in either order: inside China no longitude is a latitude. Undefined for what is no point. */
export function readPoint(typed: string): GeoPoint | undefined {
  const numbers = typed.match(/\d+(\.\d+)?/g)?.map(Number) ?? []
  const [a, b] = numbers
  if (numbers.length !== 2 || a === undefined || b === undefined) return undefined
  const [lon, lat] = a > b ? [a, b] : [b, a]
  return lon >= 73 && lon <= 136 && lat >= 3 && lat <= 54 ? { lon, lat } : undefined
}

/** 找地方 — from anything said or written, or a point, to the units it may speak of. What was asked is kept nowhere. */
export function useLocate() {
  const { attempt, busy, errorAt, detail } = useProblem()
  const text = shallowRef('')
  const point = shallowRef('')
  const pressed = shallowRef(false)
  const found = shallowRef<Located | null>(null)

  const pointWrong = computed(() => pressed.value && point.value.trim() !== '' && readPoint(point.value) === undefined)
  const missing = computed(() => pressed.value && text.value.trim() === '' && point.value.trim() === '')

  async function look(): Promise<void> {
    pressed.value = true
    if (missing.value || pointWrong.value) return
    found.value = (await attempt(() => api.post<Located>('locate', { text: text.value.trim() || null, point: readPoint(point.value) ?? null }))) ?? null
  }

  return { text, point, missing, pointWrong, found, busy, errorAt, detail, look }
}
