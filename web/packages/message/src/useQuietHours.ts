import { computed, reactive } from 'vue'
import { api, useOne, useProblem, type components } from '@mulin/api'
import { w } from '@mulin/words'

type QuietView = components['schemas']['message.Message.QuietView']

/** Of 24 hours: `21:00`. */
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/

/** 免打扰 — between which times of day no phone rings for what can wait; none where the two are the same. */
export function useQuietHours() {
  const one = useOne<QuietView>(() => api.get('messages/quiet-hours'))
  const { busy, attempt, detail, errorAt } = useProblem()
  const form = reactive({ starts: '', ends: '' })

  async function load(): Promise<void> {
    await one.load()
    form.starts = one.data.value?.starts.slice(0, 5) ?? ''
    form.ends = one.data.value?.ends.slice(0, 5) ?? ''
  }

  const whole = computed(() => CLOCK.test(form.starts) && CLOCK.test(form.ends))
  /** What it comes to, in a sentence. */
  const meaning = computed(() => {
    const { starts, ends } = form
    if (!whole.value) return w('message.quiet.missing')
    if (starts === ends) return w('message.quiet.none')
    return starts < ends ? w('message.quiet.within', { starts, ends }) : w('message.quiet.overnight', { starts, ends })
  })

  async function save(): Promise<boolean> {
    if (!whole.value) return false
    const done = await attempt(async () => {
      await api.put('messages/quiet-hours', { ...form })
      return true
    })
    return done ?? false
  }

  return { ...one, load, form, meaning, busy, detail, errorAt, save }
}
