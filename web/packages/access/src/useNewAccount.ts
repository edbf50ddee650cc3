import { computed, shallowRef } from 'vue'
import { api, useProblem } from '@mulin/api'
import { w } from '@mulin/words'
import type { OpenedView } from './views'

/** 开账号 — who it is for; what they may do is given afterwards, by another administrator. */
export function useNewAccount() {
  const { problem, busy, attempt, errorAt, detail } = useProblem()
  const login = shallowRef('')
  const name = shallowRef('')
  const title = shallowRef('')
  const phone = shallowRef('')
  const pressed = shallowRef(false)

  const lacks = computed(() => ({
    login: /^[a-z0-9._-]{3,40}$/.test(login.value.trim()) ? undefined : w('access.new.login.wrong'),
    name: name.value.trim() ? undefined : w('access.new.name.missing'),
    phone: phone.value.trim() === '' || /^1[3-9]\d{9}$/.test(phone.value.replace(/\D/g, '')) ? undefined : w('access.new.phone.rule'),
  }))

  async function open(): Promise<OpenedView | undefined> {
    pressed.value = true
    if (lacks.value.login || lacks.value.name || lacks.value.phone) return undefined
    return attempt(() =>
      api.post<OpenedView>('accounts', {
        login: login.value.trim(),
        name: name.value.trim(),
        title: title.value.trim() || null,
        phone: phone.value.replace(/\D/g, '') || null,
      }),
    )
  }

  const at = (field: keyof typeof lacks.value) => (pressed.value ? lacks.value[field] : undefined)
  const taken = computed(() => (problem.value?.code === 'access.login-taken' ? detail.value : undefined))
  const loginError = computed(() => at('login') ?? errorAt('login') ?? taken.value)
  const nameError = computed(() => at('name') ?? errorAt('name'))
  const titleError = computed(() => errorAt('title'))
  const phoneError = computed(() => at('phone') ?? errorAt('phone'))
  const notice = computed(() => (taken.value ? undefined : detail.value))

  return { login, name, title, phone, busy, loginError, nameError, titleError, phoneError, notice, open }
}
