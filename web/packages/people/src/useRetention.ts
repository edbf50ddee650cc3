import { computed, reactive, shallowRef } from 'vue'
import { api, useList, useOne, useProblem, type components } from '@mulin/api'
import { w } from '@mulin/words'

export type RetentionRule = components['schemas']['people.rights.Retention.Rule']
export type RetentionRun = components['schemas']['people.rights.Retention.Run']

const PAGE = 20

/** 保存期限 — how long what is sealed is kept, by which right, and what each clearing took away. */
export function useRetention() {
  const rules = useOne<readonly RetentionRule[]>(() => api.get('retention/rules'))
  const runs = useList<RetentionRun>(async (before, signal) => {
    const rows = await api.get<RetentionRun[]>('retention/runs', { query: { before, size: PAGE }, signal })
    return { rows, next: rows.length === PAGE ? (rows[PAGE - 1]?.id ?? null) : null }
  })
  const { busy, attempt, detail, errorAt, clear } = useProblem()
  const changing = shallowRef<RetentionRule | null>(null)
  const form = reactive({ months: '', basis: '' })
  const pressed = shallowRef(false)

  function begin(rule: RetentionRule): void {
    changing.value = rule
    form.months = String(rule.months)
    form.basis = rule.basis
    pressed.value = false
    clear()
  }

  const lacks = computed(() => {
    const months = Number(form.months)
    return {
      months: /^\d{1,3}$/.test(form.months.trim()) && months >= 1 && months <= 600 ? undefined : w('people.retention.months.rule'),
      basis: form.basis.trim() ? undefined : w('people.retention.basis.missing'),
    }
  })

  async function save(): Promise<boolean> {
    pressed.value = true
    const rule = changing.value
    if (!rule || lacks.value.months || lacks.value.basis) return false
    const done = await attempt(async () => {
      await api.put(`retention/rules/${rule.code}`, { months: Number(form.months), basis: form.basis.trim() })
      return true
    })
    if (done) await rules.load()
    return done ?? false
  }

  const at = (field: keyof typeof lacks.value) => (pressed.value ? lacks.value[field] : undefined) ?? errorAt(field)

  return { rules, runs, changing, begin, form, at, busy, detail, save }
}
