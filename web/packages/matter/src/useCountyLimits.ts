import { computed, reactive, shallowRef } from 'vue'
import { api, useOne, useProblem } from '@mulin/api'
import { isoDate } from '@mulin/kit'
import { w } from '@mulin/words'
import { limitsBody, limitsDraft, limitsLacks } from './limits'
import type { CountyLimits, Grade, GradeLimits } from './views'

/** 全县时限 — how long each kind of desk has where a matter says nothing else, from a day on. */
export function useCountyLimits() {
  const one = useOne<CountyLimits>(() => api.get('matter-limits'))
  const { problem, busy, attempt, detail, errorAt, clear } = useProblem()
  const pressed = shallowRef(false)
  const grade = shallowRef<Grade>('VILLAGE')
  const form = reactive({ ...limitsDraft(), from: '' })

  function begin(limits: GradeLimits): void {
    grade.value = limits.grade
    Object.assign(form, limitsDraft(limits), { from: isoDate(Date.now()) })
    pressed.value = false
    clear()
  }

  const lacks = computed(() => ({ ...limitsLacks(form), from: form.from ? undefined : w('matter.from.missing') }))

  async function save(): Promise<boolean> {
    pressed.value = true
    if (Object.values(lacks.value).some(Boolean)) return false
    const now = await attempt(() => api.put<CountyLimits>(`matter-limits/${grade.value}`, { ...limitsBody(form), from: form.from }))
    if (now) one.take(now)
    return now !== undefined
  }

  const past = computed(() => (problem.value && ['matter.in-the-past', 'matter.too-far-ahead'].includes(problem.value.code) ? detail.value : undefined))
  const at = (field: keyof typeof lacks.value) => (pressed.value ? lacks.value[field] : undefined) ?? errorAt(field) ?? (field === 'from' ? past.value : undefined)
  const notice = computed(() => (past.value ? undefined : detail.value))

  return { ...one, grade, form, begin, at, notice, busy, save }
}
