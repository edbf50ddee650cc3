import { computed, onScopeDispose, shallowRef } from 'vue'
import { useProblem, useSession } from '@mulin/api'

/** How long until another code may be asked for, in seconds. */
const PAUSE = 60

/** 手机登录 — leaders and residents: a code sent to the phone, or the slip the clerk has printed. */
export function useSignInByPhone() {
  const session = useSession()
  const { problem, busy, attempt, errorAt, detail, clear } = useProblem()
  const way = shallowRef<'code' | 'slip'>('code')
  const phone = shallowRef('')
  const code = shallowRef('')
  const slip = shallowRef('')
  const sent = shallowRef(false)
  const pause = shallowRef(0)
  let timer = 0

  function startPause(): void {
    pause.value = PAUSE
    clearInterval(timer)
    timer = window.setInterval(() => {
      if (--pause.value <= 0) clearInterval(timer)
    }, 1000)
  }
  onScopeDispose(() => clearInterval(timer))

  const phoneOnly = computed(() => phone.value.replace(/\D/g, ''))
  const missing = computed(() => Math.max(0, 11 - phoneOnly.value.length))

  async function sendCode(): Promise<boolean> {
    const done = await attempt(async () => {
      await session.sendCode(phoneOnly.value)
      return true
    })
    if (!done) return false
    sent.value = true
    startPause()
    return true
  }

  /** Whether the person is in now. */
  async function signIn(): Promise<boolean> {
    const view = await attempt(() =>
      way.value === 'code' ? session.signInByCode(phoneOnly.value, code.value.trim()) : session.signInBySlip(slip.value.replace(/\s/g, '')),
    )
    return view?.actor != null
  }

  function take(other: 'code' | 'slip'): void {
    way.value = other
    clear()
  }

  const wrong = computed(() => (problem.value && /^access\.wrong-/.test(problem.value.code) ? detail.value : undefined))
  const phoneError = computed(() => errorAt('phone') ?? (sent.value ? undefined : wrong.value))
  const codeError = computed(() => errorAt('code') ?? (sent.value ? wrong.value : undefined))
  const slipError = computed(() => errorAt('slip') ?? wrong.value)
  const notice = computed(() => (wrong.value ? undefined : detail.value))

  return { way, phone, code, slip, sent, pause, missing, busy, phoneError, codeError, slipError, notice, take, sendCode, signIn }
}
