import { computed, onScopeDispose, shallowRef } from 'vue'
import { useProblem, useSession } from '@mulin/api'
import { w } from '@mulin/words'

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
  /** The button has been pressed: from now on what is missing is said at its field. */
  const pressed = shallowRef(false)
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
    pressed.value = true
    if (missing.value > 0) return false
    const done = await attempt(async () => {
      await session.sendCode(phoneOnly.value)
      return true
    })
    if (!done) return false
    sent.value = true
    pressed.value = false
    startPause()
    return true
  }

  /** Whether the person is in now. */
  async function signIn(): Promise<boolean> {
    pressed.value = true
    if ((way.value === 'code' ? code : slip).value.trim() === '') return false
    const view = await attempt(() =>
      way.value === 'code' ? session.signInByCode(phoneOnly.value, code.value.trim()) : session.signInBySlip(slip.value.replace(/\s/g, '')),
    )
    return view?.actor != null
  }

  function take(other: 'code' | 'slip'): void {
    way.value = other
    pressed.value = false
    clear()
  }

  const wrong = computed(() => (problem.value && /^access\.wrong-/.test(problem.value.code) ? detail.value : undefined))
  const phoneLacks = computed(() => {
    if (!pressed.value || sent.value || missing.value === 0) return undefined
    return phoneOnly.value === '' ? w('access.phone.empty') : w('access.phone.missing', { n: missing.value })
  })
  const codeLacks = computed(() => (pressed.value && sent.value && code.value.trim() === '' ? w('access.code.missing') : undefined))
  const slipLacks = computed(() => (pressed.value && slip.value.trim() === '' ? w('access.slip.missing') : undefined))
  const phoneError = computed(() => phoneLacks.value ?? errorAt('phone') ?? (sent.value ? undefined : wrong.value))
  const codeError = computed(() => codeLacks.value ?? errorAt('code') ?? (sent.value ? wrong.value : undefined))
  const slipError = computed(() => slipLacks.value ?? errorAt('slip') ?? wrong.value)
  const notice = computed(() => (wrong.value ? undefined : detail.value))

  return { way, phone, code, slip, sent, pause, busy, phoneError, codeError, slipError, notice, take, sendCode, signIn }
}
