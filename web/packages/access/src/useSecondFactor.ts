import { computed, shallowRef } from 'vue'
import { api, useOne, useProblem, useSession } from '@mulin/api'
import { w } from '@mulin/words'
import type { Proposal } from './views'

/** 绑定动态口令 — the server proposes a secret, the phone's authenticator reads it, its first code confirms it. */
export function useSecondFactor() {
  const session = useSession()
  const proposal = useOne(() => api.post<Proposal>('session/second-factor/enrolment'))
  const { problem, busy, attempt, errorAt, detail } = useProblem()
  const code = shallowRef('')
  const pressed = shallowRef(false)

  async function confirm(): Promise<boolean> {
    pressed.value = true
    if (!/^\d{6}$/.test(code.value.trim())) return false
    return (await attempt(() => session.confirmSecondFactor(code.value.trim()))) !== undefined
  }

  const wrong = computed(() => (problem.value?.code === 'access.wrong-factor' ? detail.value : undefined))
  const lacking = computed(() => (pressed.value && !/^\d{6}$/.test(code.value.trim()) ? w('access.factor.six') : undefined))
  const codeError = computed(() => lacking.value ?? errorAt('code') ?? wrong.value)
  const notice = computed(() => (wrong.value ? undefined : detail.value))
  /** In fours, so that it can be typed from the screen. */
  const secret = computed(() => proposal.data.value?.secret.replace(/(.{4})(?=.)/g, '$1 ') ?? '')

  return { proposal, secret, code, busy, codeError, notice, confirm }
}
