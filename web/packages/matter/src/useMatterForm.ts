import { computed, reactive, shallowRef, type ComputedRef } from 'vue'
import { api, useProblem } from '@mulin/api'
import { isoDate } from '@mulin/kit'
import { w } from '@mulin/words'
import { limitsBody, limitsDraft, limitsLacks, type LimitsDraft } from './limits'
import { GRADES } from './say'
import type { Grade, MatterCeiling, MatterCounter, MatterKind, MatterView } from './views'

/** Own limits of one kind of desk, in place of the county's when `own`. */
export interface OwnLimitsDraft extends LimitsDraft {
  readonly grade: Grade
  own: boolean
  article: string
}

interface MatterDraft {
  /** Empty for a new one. */
  id: string
  leaf: boolean
  seen: number
  code: string
  parent: string
  name: string
  kind: MatterKind | ''
  counter: MatterCounter | ''
  ceiling: MatterCeiling | null
  urgent: boolean
  proof: boolean
  anonymous: boolean
  sensitive: boolean
  lowest: Grade | ''
  department: string
  basis: string
  limits: OwnLimitsDraft[]
  from: string
  reason: string
}

const blank = (): MatterDraft => ({
  id: '',
  leaf: true,
  seen: 0,
  code: '',
  parent: '',
  name: '',
  kind: '',
  counter: '',
  ceiling: null,
  urgent: false,
  proof: false,
  anonymous: true,
  sensitive: false,
  lowest: '',
  department: '',
  basis: '',
  limits: GRADES.map((grade) => ({ grade, own: false, article: '', ...limitsDraft() })),
  from: isoDate(Date.now()),
  reason: '',
})

const orNone = (text: string) => text.trim() || undefined

/** 写一个事项 — a new one, or the next version of one that is there; from a day on. */
export function useMatterForm() {
  const { problem, busy, attempt, detail, errorAt, clear } = useProblem()
  const pressed = shallowRef(false)
  const form = reactive(blank())

  function restart(draft: Partial<MatterDraft>): void {
    Object.assign(form, blank(), draft)
    pressed.value = false
    clear()
  }

  const beginNew = (parent: string, leaf: boolean) => restart({ parent, leaf })

  function beginChange(matter: MatterView): void {
    const handling = matter.handling
    restart({ id: matter.id, leaf: matter.leaf, seen: matter.seen, code: matter.code, parent: matter.parent ?? '', name: matter.name })
    if (!handling) return
    const { kind, counter, ceiling, urgent, proof, anonymous, sensitive, lowest } = handling
    Object.assign(form, { kind, counter, ceiling, urgent, proof, anonymous, sensitive, lowest, department: handling.department ?? '', basis: handling.basis ?? '' })
    form.limits = handling.limits.map((limits) => ({ grade: limits.grade, own: limits.own, article: limits.article ?? '', ...limitsDraft(limits) }))
  }

  const needed = <T>(value: T, word: string) => (form.leaf && !value ? word : undefined)
  const lacks = computed(() => ({
    code: form.id || /^[0-9A-Z-]{2,20}$/.test(form.code.trim()) ? undefined : w('matter.code.rule'),
    parent: needed(form.id || form.parent, w('matter.parent.missing')),
    name: form.name.trim() ? undefined : w('matter.name.missing'),
    kind: needed(form.kind, w('matter.kind.missing')),
    counter: needed(form.counter, w('matter.counter.missing')),
    ceiling: needed(form.ceiling, w('matter.ceiling.missing')),
    lowest: needed(form.lowest, w('matter.lowest.missing')),
    from: form.from ? undefined : w('matter.from.missing'),
  }))
  const limitLacks = (at: number) => {
    const limits = form.limits[at]
    return pressed.value && form.leaf && limits?.own ? limitsLacks(limits) : undefined
  }
  const whole = computed(() => {
    const spans = form.leaf ? form.limits.filter((limits) => limits.own) : []
    return Object.values(lacks.value).every((lack) => lack === undefined) && spans.every((limits) => Object.values(limitsLacks(limits)).every((lack) => lack === undefined))
  })

  function handlingBody() {
    if (!form.leaf) return undefined
    const { kind, counter, ceiling, urgent, proof, anonymous, sensitive, lowest } = form
    const own = form.limits.filter((limits) => limits.own)
    const limits = Object.fromEntries(own.map((each) => [each.grade, { ...limitsBody(each), article: orNone(each.article) }]))
    return { kind, counter, ceiling, urgent, proof, anonymous, sensitive, lowest, department: orNone(form.department), basis: orNone(form.basis), limits }
  }

  async function save(): Promise<MatterView | undefined> {
    pressed.value = true
    if (!whole.value) return undefined
    const body = { name: form.name.trim(), from: form.from, handling: handlingBody() }
    return attempt(() =>
      form.id
        ? api.post<MatterView>(`matters/${form.id}/versions`, { ...body, seen: form.seen, reason: orNone(form.reason) })
        : api.post<MatterView>('matters', { ...body, code: form.code.trim(), parent: form.parent || undefined }),
    )
  }

  const refused = (code: string) => (problem.value?.code === code ? detail.value : undefined)
  const taken = computed(() => refused('matter.code-taken'))
  const low = computed(() => refused('matter.settled-below-who-leads'))
  const past = computed(() => refused('matter.in-the-past') ?? refused('matter.too-far-ahead'))
  const refusals: Partial<Record<keyof typeof lacks.value, ComputedRef<string | undefined>>> = { code: taken, from: past, ceiling: low }
  const at = (field: keyof typeof lacks.value) =>
    (pressed.value ? lacks.value[field] : undefined) ?? errorAt(field) ?? refusals[field]?.value
  const notice = computed(() => (taken.value || past.value || low.value ? undefined : detail.value))

  return { form, beginNew, beginChange, at, limitLacks, notice, busy, save }
}
