import { computed, reactive, shallowRef } from 'vue'
import { api, useList, useProblem } from '@mulin/api'
import { w } from '@mulin/words'
import type { Office } from './views'

export type BesideKind = 'DEPARTMENT' | 'PARTNER'

/** 机构台 — the desks of one unit: its own, and those of departments and partners beside it. */
export function useOffices(unit: () => string) {
  const list = useList<Office>(async (_, signal) => ({ rows: unit() ? await api.get<Office[]>(`units/${unit()}/desks`, { signal }) : [], next: null }))
  const { busy, attempt, detail, clear } = useProblem()

  /** Whether it is a department's or a partner's; a unit's own desk comes and goes with the unit. */
  const isBeside = (office: Office) => office.kind === 'DEPARTMENT' || office.kind === 'PARTNER'

  async function close(office: Office): Promise<boolean> {
    const done = await attempt(async () => {
      await api.post(`desks/${office.id}/close`)
      return true
    })
    if (done) await list.load()
    return done ?? false
  }

  return { ...list, isBeside, close, busy, detail, clear }
}

/** 设岗位、改岗位 — one desk beside a unit's own, as it is being written. */
export function useOfficeForm() {
  const { problem, busy, attempt, detail, errorAt, clear } = useProblem()
  const pressed = shallowRef(false)
  const form = reactive<{ id: string | null; kind: BesideKind | null; name: string; signsIn: 'yes' | 'no' | null }>({ id: null, kind: null, name: '', signsIn: null })

  /** Begins anew, or with an office that is there. */
  function begin(office: Office | null): void {
    form.id = office?.id ?? null
    form.kind = office ? (office.kind as BesideKind) : null
    form.name = office?.name ?? ''
    form.signsIn = office ? (office.signsIn ? 'yes' : 'no') : null
    pressed.value = false
    clear()
  }

  const lacks = computed(() => ({
    kind: form.kind ? undefined : w('territory.office.kind.missing'),
    name: form.name.trim() ? undefined : w('territory.office.name.missing'),
    signsIn: form.signsIn ? undefined : w('territory.office.signs-in.missing'),
  }))

  async function save(unit: string): Promise<Office | undefined> {
    pressed.value = true
    if (lacks.value.kind || lacks.value.name || lacks.value.signsIn) return undefined
    const body = { name: form.name.trim(), signsIn: form.signsIn === 'yes' }
    return attempt(() => (form.id ? api.put<Office>(`desks/${form.id}`, body) : api.post<Office>(`units/${unit}/desks`, { kind: form.kind, ...body })))
  }

  const taken = computed(() => (problem.value?.code === 'territory.office-name-taken' ? detail.value : undefined))
  const at = (field: keyof typeof lacks.value) => (pressed.value ? lacks.value[field] : undefined) ?? errorAt(field) ?? (field === 'name' ? taken.value : undefined)
  const notice = computed(() => (taken.value ? undefined : detail.value))

  return { form, begin, at, notice, busy, save }
}
