import { computed, reactive, shallowRef } from 'vue'
import { api, useOne, useProblem } from '@mulin/api'
import { w } from '@mulin/words'
import type { DecidedBy, Kind } from './views'

export const KIND_CODE = /^[A-Z][A-Z_]{1,39}$/

/** A line of the papers' field: a name, how to prepare it, whether it may follow. */
function paperOf(line: string) {
  const [name = '', ...rest] = line.split('|').join(w('agency.kinds.part')).split(w('agency.kinds.part')).map((part) => part.trim())
  const mayFollow = rest.includes(w('agency.kinds.may-follow'))
  return { name, hint: rest.find((part) => part && part !== w('agency.kinds.may-follow')) ?? null, mayFollow }
}

const lineOf = ({ name, hint, mayFollow }: Kind['papers'][number]) => [name, hint, mayFollow ? w('agency.kinds.may-follow') : ''].filter(Boolean).join(w('agency.kinds.part'))

/** 代办种类 — what may be prepared, as the county's own data; each change is a new version. */
export function useKinds() {
  const one = useOne<readonly Kind[]>(() => api.get('agency/kinds'))
  const { attempt, busy, errorAt, detail, clear } = useProblem()
  const changing = shallowRef<Kind | null>(null)
  const pressed = shallowRef(false)
  const form = reactive({ code: '', name: '', basis: '', papers: '', decidedBy: '' as DecidedBy | '', department: '', workingDays: '20', appeal: '', inUse: true })

  function begin(kind: Kind | null): void {
    clear()
    pressed.value = false
    changing.value = kind
    Object.assign(form, {
      code: kind?.code ?? '',
      name: kind?.name ?? '',
      basis: kind?.basis ?? '',
      papers: kind?.papers.map(lineOf).join('\n') ?? '',
      decidedBy: kind?.decidedBy ?? '',
      department: kind?.department ?? '',
      workingDays: String(kind?.workingDays ?? 20),
      appeal: kind?.appeal ?? '',
      inUse: kind?.inUse ?? true,
    })
  }

  const days = computed(() => (/^\d{1,3}$/.test(form.workingDays.trim()) ? Number(form.workingDays) : NaN))
  const taken = computed(() => !changing.value && (one.data.value ?? []).some((kind) => kind.code === form.code.trim()))
  const lacks = computed(() => ({
    name: form.name.trim() ? undefined : w('agency.kinds.name.missing'),
    code: taken.value ? w('agency.kinds.code.taken') : KIND_CODE.test(form.code.trim()) ? undefined : w('agency.kinds.code.wrong'),
    basis: form.basis.trim() ? undefined : w('agency.kinds.basis.missing'),
    decidedBy: form.decidedBy ? undefined : w('agency.kinds.decided-by.missing'),
    department: form.decidedBy === 'DEPARTMENT' && !form.department ? w('agency.kinds.department.missing') : undefined,
    workingDays: days.value >= 1 && days.value <= 120 ? undefined : w('agency.kinds.days.wrong'),
    appeal: form.appeal.trim() ? undefined : w('agency.kinds.appeal.missing'),
  }))
  const at = (field: keyof typeof lacks.value | 'papers') => (pressed.value && field !== 'papers' ? lacks.value[field] : undefined) ?? errorAt(field)

  async function put(code: string, body: object): Promise<boolean> {
    const done = await attempt(async () => {
      await api.put(`agency/kinds/${code}`, body)
      return true
    })
    if (done) await one.load()
    return done === true
  }

  async function save(): Promise<boolean> {
    pressed.value = true
    if (Object.values(lacks.value).some(Boolean)) return false
    const last = Math.max(0, ...(one.data.value ?? []).map((kind) => kind.position))
    return put(form.code.trim(), {
      seen: changing.value?.version ?? 0,
      name: form.name.trim(),
      basis: form.basis.trim(),
      papers: form.papers.split('\n').filter((line) => line.trim()).map(paperOf),
      decidedBy: form.decidedBy,
      department: form.decidedBy === 'DEPARTMENT' ? form.department : null,
      workingDays: days.value,
      appeal: form.appeal.trim(),
      position: changing.value?.position ?? last + 10,
      inUse: form.inUse,
    })
  }

  /** Takes one out of use, or back into it; cases under way go on. */
  function use(kind: Kind, inUse: boolean): Promise<boolean> {
    const { name, basis, papers, decidedBy, department, workingDays, appeal, position } = kind
    return put(kind.code, { seen: kind.version, name, basis, papers, decidedBy, department, workingDays, appeal, position, inUse })
  }

  return { ...one, form, changing, begin, at, detail, busy, save, use }
}
