import { computed, reactive, shallowRef } from 'vue'
import { api, useList, useProblem } from '@mulin/api'
import { w } from '@mulin/words'
import { WEEKDAYS, type HoursView, type Span, type Weekday } from './views'

export interface HoursForm {
  validFrom: string
  morning: Span
  afternoon: Span
}

/** Of 24 hours: `08:00`. */
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/

const hhmm = (time: string | undefined, usual: string) => (time ? time.slice(0, 5) : usual)

/** 工作时间 — the hours of a working day, from a day on: a morning and an afternoon, the same Monday to Friday. */
export function useHours() {
  const list = useList<HoursView>(async (_, signal) => ({ rows: await api.get<HoursView[]>('calendar/hours', { signal }), next: null }))
  const { problem, busy, attempt, errorAt, detail } = useProblem()
  const pressed = shallowRef(false)
  const form = reactive<HoursForm>({ validFrom: '', morning: { from: '', to: '' }, afternoon: { from: '', to: '' } })

  /** The form begins with what holds. */
  async function load(): Promise<void> {
    await list.load()
    const [morning, afternoon] = spansOf(list.rows.value[0], 'MONDAY')
    form.morning = { from: hhmm(morning?.from, '08:00'), to: hhmm(morning?.to, '12:00') }
    form.afternoon = { from: hhmm(afternoon?.from, '14:00'), to: hhmm(afternoon?.to, '18:00') }
  }

  const lacks = computed(() => {
    const { morning, afternoon } = form
    const told = [morning.from, morning.to, afternoon.from, afternoon.to]
    const inOrder = told.every((time, at) => CLOCK.test(time) && (at === 0 || (told[at - 1] ?? '') < time))
    return {
      validFrom: form.validFrom ? undefined : w('desk.hours.from.missing'),
      spans: inOrder ? undefined : w('desk.hours.order'),
    }
  })

  async function set(): Promise<boolean> {
    pressed.value = true
    if (lacks.value.validFrom || lacks.value.spans) return false
    const day = [form.morning, form.afternoon]
    const spans = Object.fromEntries(WEEKDAYS.slice(0, 5).map((weekday) => [weekday, day]))
    const done = await attempt(async () => {
      await api.put(`calendar/hours/${form.validFrom}`, { spans })
      return true
    })
    if (!done) return false
    pressed.value = false
    form.validFrom = ''
    await load()
    return true
  }

  const past = computed(() => (problem.value?.code === 'calendar.hours-in-the-past' ? detail.value : undefined))
  const fromError = computed(() => (pressed.value ? lacks.value.validFrom : undefined) ?? past.value)
  const spansError = computed(() => (pressed.value ? lacks.value.spans : undefined) ?? errorAt('spans'))
  const notice = computed(() => (past.value ? undefined : detail.value))

  return { ...list, load, form, busy, fromError, spansError, notice, set }
}

export function spansOf(hours: HoursView | undefined, day: Weekday): readonly Span[] {
  return (hours?.spans as Partial<Record<Weekday, Span[]>> | undefined)?.[day] ?? []
}
