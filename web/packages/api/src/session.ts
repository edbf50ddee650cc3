import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { api } from './client'
import { home } from './county'
import { forgetAnswers } from './kept'
import { Problem } from './problem'
import type { components } from './schema'

export type SessionView = components['schemas']['access.SessionView']
export type ActorView = components['schemas']['access.SessionView.ActorView']
export type CountyView = components['schemas']['access.SessionView.CountyView']

/** 会话 — who is signed in here, and what they may do. Asked of the server once, at the start. */
export const useSession = defineStore('session', () => {
  const view = shallowRef<SessionView | null>(null)
  /** Why it is not known who is here. */
  const problem = shallowRef<Problem | null>(null)
  let remembering = false

  const actor = computed(() => view.value?.actor ?? null)
  const county = computed(() => view.value?.county ?? null)
  /** What stands before anything else: `password-change` or `enrolment`. */
  const next = computed(() => view.value?.next ?? null)
  const signedIn = computed(() => actor.value !== null && next.value === null)
  /** Marks what this person leaves on the device, so that nobody sends another's words. */
  const owner = computed(() => {
    const who = actor.value
    return who && [who.kind, who.desk?.id ?? '', who.name].join('/')
  })

  function may(permission: string): boolean {
    return view.value?.permissions.includes(permission) ?? false
  }

  async function take(answer: Promise<SessionView>): Promise<SessionView> {
    const now = await answer
    view.value = now
    problem.value = null
    if (remembering) remember(now)
    return now
  }

  /**
   * Asks who is here. Without an answer the person remembered on this device stays, if the app remembers;
   * otherwise `problem` says what stands in the way.
   */
  async function open(options: { remember: boolean }): Promise<void> {
    remembering = options.remember
    try {
      await take(api.get('session'))
    } catch (caught) {
      problem.value = Problem.from(caught)
      if (remembering && problem.value.offline) view.value ??= remembered()
    }
  }

  /** The server says that nobody is signed in any more. */
  function forget(): void {
    if (!view.value) return
    view.value = { ...view.value, actor: undefined, permissions: [] }
    if (remembering) remember(view.value)
  }

  return {
    view,
    actor,
    county,
    owner,
    next,
    signedIn,
    problem,
    may,
    open,
    retry: () => open({ remember: remembering }),
    signInByPassword: (login: string, password: string) => take(api.post('session/password', { login, password })),
    /** The second step of an administrator's sign-in, after `access.second-factor-needed`. */
    confirmSecondFactor: (code: string) => take(api.post('session/second-factor', { code })),
    changePassword: (old: string, fresh: string) => take(api.put('session/password', { old, fresh })),
    speakFor: (desk: string) => take(api.put('session/desk', { desk })),
    sendCode: (phone: string) => api.post('session/code', { phone }),
    signInByCode: (phone: string, code: string) => take(api.post('session/code/confirm', { phone, code })),
    signInBySlip: (slip: string) => take(api.post('session/slip', { slip })),
    /** Signs out. The page is loaded anew afterwards, so that nothing of this person stays in memory. */
    async signOut(): Promise<void> {
      await api.delete('session')
      forget()
      forgetAnswers()
    },
    forget,
  }
})

const slot = () => `mulin:${home().app}:session`

function remember(now: SessionView): void {
  try {
    localStorage.setItem(slot(), JSON.stringify(now))
  } catch {
    // storage forbidden: the app opens with signal only
  }
}

function remembered(): SessionView | null {
  try {
    return JSON.parse(localStorage.getItem(slot()) ?? 'null') as SessionView | null
  } catch {
    return null
  }
}
