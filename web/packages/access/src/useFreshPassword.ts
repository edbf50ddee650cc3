import { computed, shallowRef } from 'vue'
import { useProblem, useSession } from '@mulin/api'
import { w } from '@mulin/words'

export const SHORTEST_PASSWORD = 10

/**
 * 换密码 — the old one, the new one, the new one again.
 *
 * @param known the old one, where it has just been typed
 */
export function useFreshPassword(known: () => string = () => '') {
  const session = useSession()
  const { problem, busy, attempt, errorAt, detail } = useProblem()
  const old = shallowRef('')
  const fresh = shallowRef('')
  const again = shallowRef('')
  const pressed = shallowRef(false)
  const asksOld = computed(() => known() === '' || problem.value?.code === 'access.wrong-credentials')

  const lacks = computed(() => ({
    old: asksOld.value && old.value === '' ? w('access.password.missing') : undefined,
    fresh: fresh.value === '' ? w('access.password.missing') : undefined,
    again: fresh.value !== '' && again.value !== fresh.value ? w('access.password.differs') : undefined,
  }))

  /** Whether the new one holds now; every other session of this account has ended then. */
  async function change(): Promise<boolean> {
    pressed.value = true
    const { old: a, fresh: b, again: c } = lacks.value
    if (a || b || c) return false
    const done = await attempt(() => session.changePassword(asksOld.value ? old.value : known(), fresh.value))
    // The refusal says what is wrong; what is empty is said again only at the next press.
    pressed.value = false
    if (!done) return false
    old.value = fresh.value = again.value = ''
    return true
  }

  const at = (field: keyof typeof lacks.value) => (pressed.value ? lacks.value[field] : undefined)
  const said = (code: string) => (problem.value?.code === code ? detail.value : undefined)
  const oldError = computed(() => at('old') ?? errorAt('old') ?? said('access.wrong-credentials'))
  const freshError = computed(() => at('fresh') ?? errorAt('fresh') ?? said('access.weak-password'))
  const againError = computed(() => at('again'))
  const notice = computed(() => (oldError.value || freshError.value ? undefined : detail.value))

  return { old, fresh, again, asksOld, busy, oldError, freshError, againError, notice, change }
}
