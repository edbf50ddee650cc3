import { computed, reactive, shallowRef } from 'vue'
import { api, useOne, useProblem, useSession } from '@mulin/api'
import { w } from '@mulin/words'
import type { components } from '@mulin/api'

type SettingsView = components['schemas']['county.setting.CountySetting.SettingsView']

/** 县域设置 — its name, the address residents reach, its filing, whom to complain to. */
export function useCountySettings() {
  const session = useSession()
  const one = useOne(() => api.get<SettingsView>('county-settings'))
  const { busy, attempt, errorAt, detail } = useProblem()
  const form = reactive({ name: '', publicUrl: '', filingNumber: '', supervisionPhone: '' })
  const pressed = shallowRef(false)

  function fill(view: SettingsView): void {
    form.name = view.name
    form.publicUrl = view.publicUrl ?? ''
    form.filingNumber = view.filingNumber ?? ''
    form.supervisionPhone = view.supervisionPhone ?? ''
  }

  async function load(): Promise<void> {
    await one.load()
    if (one.data.value) fill(one.data.value)
  }

  const lacks = computed(() => ({
    name: form.name.trim() ? undefined : w('desk.county.name.missing'),
    publicUrl: /^$|^https:\/\/[a-z0-9.-]+(:\d{2,5})?\/?$/.test(form.publicUrl.trim()) ? undefined : w('desk.county.url.rule'),
    supervisionPhone: /^$|^[0-9-]{5,20}$/.test(form.supervisionPhone.trim()) ? undefined : w('desk.county.phone.rule'),
  }))

  async function save(): Promise<boolean> {
    pressed.value = true
    if (lacks.value.name || lacks.value.publicUrl || lacks.value.supervisionPhone) return false
    const view = await attempt(() => api.put<SettingsView>('county-settings', { ...form }))
    if (!view) return false
    one.take(view)
    fill(view)
    await session.retry()
    return true
  }

  const at = (field: keyof typeof lacks.value) => (pressed.value ? lacks.value[field] : undefined) ?? errorAt(field)

  return { ...one, load, form, busy, detail, at, errorAt, save }
}
