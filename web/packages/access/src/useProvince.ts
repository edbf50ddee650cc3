import { computed, shallowRef } from 'vue'
import { api, useList, useOne, useProblem, whenSignedOut, type components } from '@mulin/api'
import { w } from '@mulin/words'

type ProvinceView = components['schemas']['access.province.Province.ProvinceView']
export type CountyLine = components['schemas']['access.province.ProvinceStore.CountyLine']
export type CountName = keyof CountyLine['counts']

/** 省级 — who is signed in there, and the counties with how many of what; never anybody. */
export function useProvince() {
  const session = useOne<ProvinceView>(() => api.get('session'))
  const counties = useList<CountyLine>(async (_, signal) => ({ rows: await api.get<CountyLine[]>('counties', { signal }), next: null }))
  const { problem, busy, attempt, detail } = useProblem()
  const login = shallowRef('')
  const password = shallowRef('')
  const pressed = shallowRef(false)
  const name = computed(() => session.data.value?.name ?? null)

  whenSignedOut(() => session.take({}))

  /** Asks who is here, then for what they may see. */
  async function open(): Promise<void> {
    await session.load()
    if (name.value) await counties.load()
  }

  async function signIn(): Promise<void> {
    pressed.value = true
    if (!login.value.trim() || !password.value) return
    const done = await attempt(async () => {
      await api.post('session/password', { login: login.value.trim(), password: password.value })
      return true
    })
    if (!done) return
    password.value = ''
    pressed.value = false
    await open()
  }

  async function signOut(): Promise<void> {
    await attempt(() => api.delete('session'))
    if (!problem.value) session.take({})
  }

  const sum = (of: CountName) => counties.rows.value.reduce((all, county) => all + county.counts[of], 0)

  const wrong = computed(() => (problem.value && /^access\.wrong-/.test(problem.value.code) ? detail.value : undefined))
  const loginError = computed(() => (pressed.value && !login.value.trim() ? w('access.login.missing') : undefined))
  const passwordError = computed(() => (pressed.value && !password.value ? w('access.password.missing') : wrong.value))
  const notice = computed(() => (wrong.value ? undefined : detail.value))

  return { session, counties, name, open, login, password, loginError, passwordError, notice, busy, signIn, signOut, sum }
}
