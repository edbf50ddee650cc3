import { computed, shallowRef } from 'vue'
import { useProblem, useSession, type SessionView } from '@mulin/api'
import { w } from '@mulin/words'

/** 口令登录 — staff: login and password, then a second factor when the account has one. */
export function useSignInByPassword() {
  const session = useSession()
  const { problem, busy, attempt, errorAt, detail, clear } = useProblem()
  const login = shallowRef('')
  const password = shallowRef('')
  const code = shallowRef('')
  const step = shallowRef<'password' | 'code'>('password')
  /** The button has been pressed at this step: from now on what is missing is said at its field. */
  const pressed = shallowRef(false)

  /** Whether the person is in now. */
  async function signIn(): Promise<boolean> {
    pressed.value = true
    if (missing.value) return false
    const call = (): Promise<SessionView> =>
      step.value === 'password' ? session.signInByPassword(login.value.trim(), password.value) : session.confirmSecondFactor(code.value.trim())
    const view = await attempt(call)
    if (problem.value?.code === 'access.second-factor-needed') {
      step.value = 'code'
      pressed.value = false
      clear()
    }
    return view?.actor != null
  }

  function startOver(): void {
    step.value = 'password'
    password.value = code.value = ''
    pressed.value = false
    clear()
  }

  const lacks = {
    login: computed(() => step.value === 'password' && login.value.trim() === ''),
    password: computed(() => step.value === 'password' && password.value === ''),
    code: computed(() => step.value === 'code' && code.value.trim() === ''),
  }
  const missing = computed(() => lacks.login.value || lacks.password.value || lacks.code.value)
  const asked = (lack: { value: boolean }, words: string) => (pressed.value && lack.value ? words : undefined)

  /** A wrong password is said at the password, a wrong code at the code; what belongs to neither above both. */
  const wrong = computed(() => (problem.value && /^access\.wrong-/.test(problem.value.code) ? detail.value : undefined))
  const loginError = computed(() => asked(lacks.login, w('access.login.missing')) ?? errorAt('login'))
  const passwordError = computed(() => asked(lacks.password, w('access.password.missing')) ?? errorAt('password') ?? (step.value === 'password' ? wrong.value : undefined))
  const codeError = computed(() => asked(lacks.code, w('access.code.missing')) ?? errorAt('code') ?? (step.value === 'code' ? wrong.value : undefined))
  const notice = computed(() => (wrong.value ? undefined : detail.value))

  return { login, password, code, step, busy, loginError, passwordError, codeError, notice, signIn, startOver }
}
