import { computed, reactive, shallowRef } from 'vue'
import { api, useOne, useProblem, type components } from '@mulin/api'
import { w, type WordKey } from '@mulin/words'
import type { LabelKind } from './views'

export type LabelTopic = LabelKind['topic']
type KindBody = components['schemas']['people.label.Label.KindForm']

/** A kind of label as it is being written; grades are typed with 、 between them. */
export interface KindForm {
  code: string
  name: string
  topic: LabelTopic | ''
  grades: string
  hint: string
  position: number
  inUse: boolean
}

const TOPICS: Readonly<Record<LabelTopic, WordKey>> = {
  RELIEF: 'people.topic.relief',
  DISABILITY: 'people.topic.disability',
  FAMILY: 'people.topic.family',
  HEALTH: 'people.topic.health',
  SUPERVISION: 'people.topic.supervision',
  OTHER: 'people.topic.other',
}

export const LABEL_TOPICS = Object.keys(TOPICS) as LabelTopic[]

export const topicWord = (topic: LabelTopic): string => w(TOPICS[topic])

const gradesOf = (typed: string): string[] => typed.split(/[、,，;；\s]+/).filter(Boolean)

/** 标签种类 — what may be true of a resident, topic by topic, and the care hint each gives by default. */
export function useLabelKinds() {
  const one = useOne<readonly LabelKind[]>(() => api.get('label-kinds'))
  const { problem, busy, attempt, detail, errorAt, clear } = useProblem()
  const form = reactive<KindForm>({ code: '', name: '', topic: '', grades: '', hint: '', position: 0, inUse: true })
  const changing = shallowRef<LabelKind | null>(null)
  const pressed = shallowRef(false)

  const groups = computed(() => LABEL_TOPICS.map((topic) => ({ topic, kinds: (one.data.value ?? []).filter((kind) => kind.topic === topic) })).filter(({ kinds }) => kinds.length > 0))

  /** Begins anew, or with one that is there. */
  function begin(kind: LabelKind | null): void {
    changing.value = kind
    pressed.value = false
    clear()
    const last = Math.max(0, ...(one.data.value ?? []).map((other) => other.position))
    Object.assign(form, kind ? { ...kind, grades: kind.grades.join(w('kit.and')), hint: kind.hint ?? '' } : { code: '', name: '', topic: '', grades: '', hint: '', position: last + 10, inUse: true })
  }

  const taken = computed(() => !changing.value && (one.data.value ?? []).some((kind) => kind.code === form.code.trim()))
  const lacks = computed(() => ({
    code: /^[A-Z][A-Z_]{1,39}$/.test(form.code.trim()) ? (taken.value ? w('people.kind.code.taken') : undefined) : w('people.kind.code.rule'),
    name: form.name.trim() ? undefined : w('people.kind.name.missing'),
    topic: form.topic ? undefined : w('people.kind.topic.missing'),
    grades: gradesOf(form.grades).length <= 10 && gradesOf(form.grades).every((grade) => grade.length <= 20) ? undefined : w('people.kind.grades.rule'),
    hint: form.hint.trim().length <= 120 ? undefined : w('people.kind.hint.rule'),
  }))

  async function put(code: string, body: KindBody): Promise<boolean> {
    const done = await attempt(async () => {
      await api.put(`label-kinds/${code}`, body)
      return true
    })
    if (done) await one.load()
    return done ?? false
  }

  async function save(): Promise<boolean> {
    pressed.value = true
    if (!form.topic || Object.values(lacks.value).some(Boolean)) return false
    return put(form.code.trim(), { name: form.name.trim(), topic: form.topic, grades: gradesOf(form.grades), hint: form.hint.trim() || undefined, position: form.position, inUse: form.inUse })
  }

  /** Takes one out of use, or back into it; those who bear it keep it. */
  function use(kind: LabelKind, inUse: boolean): Promise<boolean> {
    const { name, topic, grades, hint, position } = kind
    return put(kind.code, { name, topic, grades, hint, position, inUse })
  }

  const telling = computed(() => (problem.value?.code === 'people.label-hint-tells' ? detail.value : undefined))
  const at = (field: keyof typeof lacks.value) => (pressed.value ? lacks.value[field] : undefined) ?? errorAt(field) ?? (field === 'hint' ? telling.value : undefined)
  const notice = computed(() => (telling.value ? undefined : detail.value))

  return { ...one, groups, form, changing, begin, at, notice, busy, save, use }
}
