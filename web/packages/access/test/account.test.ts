import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import { useAccount } from '../src/useAccount'
import { useBreakGlass } from '../src/useBreakGlass'
import { useFreshPassword } from '../src/useFreshPassword'
import { useNewAccount } from '../src/useNewAccount'

const server = vi.fn<(path: string, init: RequestInit) => Promise<Response>>()
let scope: EffectScope

const answer = (status: number, body?: unknown) => Promise.resolve(new Response(body === undefined ? null : JSON.stringify(body), { status }))
const problem = (status: number, code: string) => answer(status, { status, code, title: code, detail: `${code}!` })
const ACCOUNT = { account: { id: 'a', kind: 'STAFF', login: 'li', name: '李支书', seats: [] }, actions: ['lock', 'appoint', 'give-seat'] }

function within<T>(work: () => T): T {
  const result = scope.run(work)
  if (result === undefined) throw new Error('no result')
  return result
}

beforeEach(() => {
  document.head.innerHTML = '<base href="https://mulin.example/430181/desk/">'
  setActivePinia(createPinia())
  scope = effectScope()
  server.mockReset()
  vi.stubGlobal('fetch', server)
})
afterEach(() => {
  scope.stop()
  vi.unstubAllGlobals()
})

describe('an account', () => {
  it('offers what the server offers, and nothing else', async () => {
    const { load, can } = within(() => useAccount('a'))
    server.mockReturnValue(answer(200, ACCOUNT))
    await load()
    expect([can('lock'), can('close')]).toEqual([true, false])
  })

  it('says that the three administrators are never one person where the duty is given', async () => {
    const { load, appoint, refusedAt } = within(() => useAccount('a'))
    server.mockReturnValueOnce(answer(200, ACCOUNT)).mockReturnValueOnce(problem(422, 'access.duties-not-separated'))
    await load()
    expect(await appoint('AUDITOR')).toBeUndefined()
    expect([refusedAt('appoint'), refusedAt('lock')]).toEqual(['access.duties-not-separated!', undefined])
  })

  it('is fetched anew after each deed', async () => {
    const { load, lock, account } = within(() => useAccount('a'))
    server
      .mockReturnValueOnce(answer(200, ACCOUNT))
      .mockReturnValueOnce(answer(204))
      .mockReturnValueOnce(answer(200, { ...ACCOUNT, account: { ...ACCOUNT.account, locked: true } }))
    await load()
    await lock()
    expect(account.value?.locked).toBe(true)
  })
})

describe('a new account', () => {
  it('asks for what is missing before it asks the server', async () => {
    const { open, login, name, loginError, nameError } = within(useNewAccount)
    login.value = 'Li Zhishu'
    expect(await open()).toBeUndefined()
    expect([loginError.value, nameError.value]).toEqual(['这样写不行，看下面怎么写', '写上姓名'])
    name.value = '李支书'
    expect(server).not.toHaveBeenCalled()
  })

  it('says a log-in that is taken at the log-in', async () => {
    const { open, login, name, loginError, notice } = within(useNewAccount)
    login.value = 'li'.repeat(2)
    name.value = '李支书'
    server.mockReturnValue(problem(409, 'access.login-taken'))
    await open()
    expect([loginError.value, notice.value]).toEqual(['access.login-taken!', undefined])
  })
})

describe('a password of one’s own', () => {
  it('is written twice', async () => {
    const { fresh, again, change, againError } = within(() => useFreshPassword(() => 'first'))
    fresh.value = 'Lin-shi7-Mima'
    again.value = 'Lin-shi7-Mime'
    expect(await change()).toBe(false)
    expect(againError.value).toBe('两遍不一样，再写一遍')
    expect(server).not.toHaveBeenCalled()
  })

  it('asks for the old one when the one just typed is not it', async () => {
    const { fresh, again, change, asksOld, oldError } = within(() => useFreshPassword(() => 'first'))
    fresh.value = again.value = 'Lin-shi7-Mima'
    server.mockReturnValue(problem(401, 'access.wrong-credentials'))
    expect(asksOld.value).toBe(false)
    await change()
    expect([asksOld.value, oldError.value]).toEqual([true, 'access.wrong-credentials!'])
  })
})

describe('breaking the glass', () => {
  it('asks where, why and for how long', async () => {
    const { open, at } = within(useBreakGlass)
    await open()
    expect([at('unit'), at('reason'), at('minutes')]).toEqual(['选一个地方', '写上为什么要看', '选看多久'])
    expect(server).not.toHaveBeenCalled()
  })

  it('says at the person whom it cannot be opened for', async () => {
    const { open, unit, reason, minutes, whomError, notice } = within(useBreakGlass)
    unit.value = { id: 'u', name: '永新村' }
    reason.value = '洪水里找人'
    minutes.value = '30'
    server.mockReturnValue(problem(422, 'glass.not-for-this-account'))
    await open()
    expect([whomError.value, notice.value]).toEqual(['glass.not-for-this-account!', undefined])
  })
})
