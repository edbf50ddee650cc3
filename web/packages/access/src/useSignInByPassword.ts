import { computed, shallowRef } from 'vue'
import { useProblem, useSession, type SessionView } from '@mulin/api'

/** 口令登录 — staff: login and password, then a second factor when the account has one. */
export function useSignInByPassword() {
  const session = useSession()
  const { problem, busy, attempt, errorAt, detail, clear } = useProblem()
  const login = shallowRef('')
  const password = shallowRef('')
  const code = shallowRef('')
  const step = shallowRef<'password' | 'code'>('password')

  /** Whether the person is in now. */
  async function signIn(): Promise<boolean> {
    const call = (): Promise<SessionView> =>
      step.value === 'password' ? session.signInByPassword(login.value.trim(), password.value) : session.confirmSecondFactor(code.value.trim())
    const view = await attempt(call)
    if (problem.value?.code === 'access.second-factor-needed') {
      step.value = 'code'
      clear()
    }
    return view?.actor != null
  }

  function startOver(): void {
    step.value = 'password'
    password.value = code.value = ''
    clear()
  }

  /** A wrong password is said at the password, a wrong code at the code; what belongs to neither above both. */
  const wrong = computed(() => (problem.value && /^access\.wrong-/.test(problem.value.code) ? detail.value : undefined))
  const loginError = computed(() => errorAt('login'))
  const passwordError = computed(() => errorAt('password') ?? (step.value === 'password' ? wrong.value : undefined))
  const codeError = computed(() => errorAt('code') ?? (step.value === 'code' ? wrong.value : undefined))
  const notice = computed(() => (wrong.value ? undefined : detail.value))

  return { login, password, code, step, busy, loginError, passwordError, codeError, notice, signIn, startOver }
}
