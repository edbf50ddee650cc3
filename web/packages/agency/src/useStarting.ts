import { computed, onMounted, shallowRef, watch } from 'vue'
import { api, newId, useAnswer, useOne, useProblem } from '@mulin/api'
import type { Kind, Match } from './views'

/** 开始代办 — for whom, which kind; what the rules say of it. Several may follow one another from one visit. */
export function useStarting(household: () => string, demand: () => string) {
  const kinds = useAnswer<readonly Kind[]>('agency-kinds', () => api.get('agency/kinds'))
  const person = shallowRef('')
  const kind = shallowRef('')
  const pressed = shallowRef(false)
  const { attempt, busy, errorAt, detail, clear } = useProblem()
  const reason = shallowRef('')
  const matching = useOne<readonly Match[]>(() => api.post(`residents/${person.value}/agency-match`, { reason: reason.value.trim() || null }))
  /** The same until the server has it, so that a second press makes no second case. */
  let id = newId()

  const inUse = computed(() => (kinds.data.value ?? []).filter((one) => one.inUse))
  const chosen = computed(() => inUse.value.find((one) => one.code === kind.value) ?? null)
  const matches = computed(() => (person.value ? (matching.data.value ?? []) : []))
  const matchOf = (code: string) => matches.value.find((one) => one.kind === code) ?? null
  const lacks = computed(() => ({ person: pressed.value && !person.value, kind: pressed.value && !kind.value }))

  /** Looks again, with the reason given, where sealed facts may be opened. */
  async function look(): Promise<void> {
    if (person.value) await matching.load()
  }

  async function start(): Promise<string | undefined> {
    pressed.value = true
    if (!person.value || !kind.value) return undefined
    const form = { id, kind: kind.value, person: person.value, demand: demand() || null }
    const started = await attempt(() => api.post<{ id: string }>(`households/${household()}/agency-cases`, form))
    if (started) again()
    return started?.id
  }

  function again(): void {
    id = newId()
    kind.value = ''
    pressed.value = false
  }

  watch(person, () => {
    reason.value = ''
    matching.data.value = null
    void look()
  })
  onMounted(kinds.load)

  return { kinds, inUse, chosen, person, kind, reason, matching, matches, matchOf, lacks, busy, errorAt, detail, clear, look, start }
}
