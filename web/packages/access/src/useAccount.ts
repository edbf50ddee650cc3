import { computed, shallowRef } from 'vue'
import { api, useOne, useProblem } from '@mulin/api'
import type { AccountDeed, AccountView, Duty, OpenedView, SeatRole } from './views'

/** 一个账号 — what it is, and what the administrator looking at it may do. */
export function useAccount(id: string) {
  const one = useOne(() => api.get<AccountView>(`accounts/${id}`))
  const { problem, busy, attempt, detail } = useProblem()
  /** Which deed was refused, so that the refusal stands where it was asked for. */
  const tried = shallowRef<AccountDeed | null>(null)
  const account = computed(() => one.data.value?.account ?? null)

  const can = (deed: AccountDeed) => one.data.value?.actions.includes(deed) ?? false
  const refusedAt = (...deeds: AccountDeed[]) => (tried.value && deeds.includes(tried.value) ? detail.value : undefined)

  async function take<T>(deed: AccountDeed, call: () => Promise<T>): Promise<{ answer: T } | undefined> {
    tried.value = deed
    const done = await attempt(async () => ({ answer: await call() }))
    if (done) await one.load()
    return done
  }

  const plain = (deed: AccountDeed) => take(deed, () => api.post(`accounts/${id}/${deed}`))

  return {
    ...one,
    account,
    busy,
    problem,
    can,
    refusedAt,
    lock: () => plain('lock'),
    unlock: () => plain('unlock'),
    close: () => plain('close'),
    endSessions: () => plain('end-sessions'),
    removeSecondFactor: () => plain('remove-second-factor'),
    /** The first password, to be handed over on paper; it is shown this once. */
    resetPassword: async () => (await take('reset-password', () => api.post<OpenedView>(`accounts/${id}/reset-password`)))?.answer,
    giveSeat: (desk: string, role: SeatRole) => take('give-seat', () => api.post(`accounts/${id}/seats`, { desk, role })),
    takeSeat: (desk: string) => take('take-seat', () => api.delete(`accounts/${id}/seats/${desk}`)),
    appoint: (duty: Duty) => take('appoint', () => api.post(`accounts/${id}/duty`, { duty })),
    dismiss: () => take('dismiss', () => api.delete(`accounts/${id}/duty`)),
  }
}
