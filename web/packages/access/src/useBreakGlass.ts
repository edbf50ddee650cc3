import { computed, shallowRef } from 'vue'
import { api, useProblem, type components } from '@mulin/api'
import { w } from '@mulin/words'
import { readMyGlasses } from './useMyGlass'

type BrokenView = components['schemas']['access.glass.Glass.BrokenView']

interface Named {
  id: string
  name: string
}

/** The longest look, in minutes. */
export const LONGEST_LOOK = 240
export const REASON_LIMIT = 300

/** 破窗 — for whom, where, why and for how long. All four are told to the auditor. */
export function useBreakGlass() {
  const { problem, busy, attempt, errorAt, detail } = useProblem()
  /** Null: the security officer themselves. */
  const whom = shallowRef<Named | null>(null)
  const unit = shallowRef<Named | null>(null)
  const reason = shallowRef('')
  const minutes = shallowRef<string | null>(null)
  const pressed = shallowRef(false)

  const lacks = computed(() => ({
    unit: unit.value ? undefined : w('access.glass.unit.missing'),
    reason: reason.value.trim() ? undefined : w('access.glass.reason.missing'),
    minutes: minutes.value ? undefined : w('access.glass.minutes.missing'),
  }))

  async function open(): Promise<BrokenView | undefined> {
    pressed.value = true
    if (lacks.value.unit || lacks.value.reason || lacks.value.minutes) return undefined
    const broken = await attempt(() =>
      api.post<BrokenView>('glasses', { account: whom.value?.id ?? null, unit: unit.value?.id, reason: reason.value.trim(), minutes: Number(minutes.value) }),
    )
    if (broken) await readMyGlasses()
    return broken
  }

  const at = (field: keyof typeof lacks.value) => (pressed.value ? lacks.value[field] : undefined) ?? errorAt(field)
  const whomError = computed(() => (problem.value?.code === 'glass.not-for-this-account' ? detail.value : undefined))
  const notice = computed(() => (whomError.value ? undefined : detail.value))

  return { whom, unit, reason, minutes, busy, at, whomError, notice, open }
}
