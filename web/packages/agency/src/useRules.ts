import { computed, reactive, shallowRef } from 'vue'
import { api, useOne, useProblem } from '@mulin/api'
import { isoDate } from '@mulin/kit'
import { w } from '@mulin/words'
import { clausesOf, conditionOf, emptyClause, type Clause } from './conditions'
import { KIND_CODE } from './useKinds'
import type { Rule } from './views'

/** 政策比对规则 — who may well be entitled to what; each change is a new version, each with its basis and its days. */
export function useRules() {
  const one = useOne<readonly Rule[]>(() => api.get('agency/rules'))
  const { attempt, busy, errorAt, detail, clear } = useProblem()
  const changing = shallowRef<Rule | null>(null)
  const pressed = shallowRef(false)
  const form = reactive({ code: '', kind: '', name: '', basis: '', validFrom: '', validUntil: '', every: true, clauses: [] as Clause[], raw: '' })
  /** Deeper than the lines can show: it is written as the server reads it. */
  const deep = shallowRef(false)

  function begin(rule: Rule | null): void {
    clear()
    pressed.value = false
    changing.value = rule
    const read = rule ? clausesOf(rule.condition) : { every: true, clauses: [emptyClause()] }
    deep.value = read === null
    Object.assign(form, {
      code: rule?.code ?? '',
      kind: rule?.kind ?? '',
      name: rule?.name ?? '',
      basis: rule?.basis ?? '',
      validFrom: rule?.validFrom ?? isoDate(Date.now()),
      validUntil: rule?.validUntil ?? '',
      every: read?.every ?? true,
      clauses: read?.clauses ?? [],
      raw: rule?.condition ?? '',
    })
  }

  const taken = computed(() => !changing.value && (one.data.value ?? []).some((rule) => rule.code === form.code.trim()))
  const lacks = computed(() => ({
    code: taken.value ? w('agency.kinds.code.taken') : KIND_CODE.test(form.code.trim()) ? undefined : w('agency.kinds.code.wrong'),
    kind: form.kind ? undefined : w('agency.rules.kind.missing'),
    name: form.name.trim() ? undefined : w('agency.rules.name.missing'),
    basis: form.basis.trim() ? undefined : w('agency.kinds.basis.missing'),
    validFrom: /^\d{4}-\d\d-\d\d$/.test(form.validFrom) ? undefined : w('agency.rules.from.missing'),
  }))
  const at = (field: keyof typeof lacks.value | 'validUntil' | 'condition') =>
    (pressed.value && field !== 'validUntil' && field !== 'condition' ? lacks.value[field] : undefined) ?? errorAt(field)

  async function save(): Promise<boolean> {
    pressed.value = true
    if (Object.values(lacks.value).some(Boolean)) return false
    const body = {
      seen: changing.value?.version ?? 0,
      kind: form.kind,
      name: form.name.trim(),
      condition: deep.value ? form.raw : conditionOf(form),
      basis: form.basis.trim(),
      validFrom: form.validFrom,
      validUntil: form.validUntil || null,
    }
    const done = await attempt(async () => {
      await api.put(`agency/rules/${form.code.trim()}`, body)
      return true
    })
    if (done) await one.load()
    return done === true
  }

  return { ...one, form, deep, changing, begin, at, detail, busy, save }
}
