import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import { afterSignIn } from '../src/openApp'
import { useSignInByPassword } from '../src/useSignInByPassword'
import { useSignInByPhone } from '../src/useSignInByPhone'

const server = vi.fn<(path: string, init: RequestInit) => Promise<Response>>()
let scope: EffectScope

const IN = { actor: { name: '何建军', kind: 'STAFF', title: null, desk: null }, permissions: [], county: { code: '430181', name: '浏水县', demo: true } }
const answer = (status: number, body?: unknown) => Promise.resolve(new Response(body === undefined ? null : JSON.stringify(body), { status }))
const problem = (status: number, code: string) => answer(status, { status, code, title: code, detail: `${code}!` })

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

describe('signing in by password', () => {
  it('asks for what is missing before it asks the server', async () => {
    const { signIn, loginError, passwordError } = within(useSignInByPassword)
    expect([loginError.value, passwordError.value]).toEqual([undefined, undefined])
    expect(await signIn()).toBe(false)
    expect([loginError.value, passwordError.value]).toEqual(['写上账号', '写上密码'])
    expect(server).not.toHaveBeenCalled()
  })

  it('says a wrong password at the password', async () => {
    const { login, password, signIn, passwordError, notice } = within(useSignInByPassword)
    login.value = 'hejianjun'
    password.value = 'x'
    server.mockReturnValue(problem(401, 'access.wrong-credentials'))
    expect(await signIn()).toBe(false)
    expect([passwordError.value, notice.value]).toEqual(['access.wrong-credentials!', undefined])
  })

  it('says a lock-out above the form', async () => {
    const { login, password, signIn, passwordError, notice } = within(useSignInByPassword)
    login.value = 'hejianjun'
    password.value = 'x'
    server.mockReturnValue(problem(403, 'access.locked-out'))
    await signIn()
    expect([passwordError.value, notice.value]).toEqual([undefined, 'access.locked-out!'])
  })

  it('asks for the second factor when the account has one, then lets in', async () => {
    const { login, password, code, step, signIn, codeError, notice } = within(useSignInByPassword)
    login.value = ' admin '
    password.value = 'right'
    server.mockReturnValueOnce(problem(401, 'access.second-factor-needed'))
    expect(await signIn()).toBe(false)
    expect([step.value, codeError.value, notice.value]).toEqual(['code', undefined, undefined])

    code.value = '123456'
    server.mockReturnValueOnce(problem(401, 'access.wrong-factor'))
    expect(await signIn()).toBe(false)
    expect(codeError.value).toBe('access.wrong-factor!')

    server.mockReturnValueOnce(answer(200, IN))
    expect(await signIn()).toBe(true)
    expect(server.mock.calls.map(([path]) => path)).toEqual(['/430181/api/session/password', '/430181/api/session/second-factor', '/430181/api/session/second-factor'])
    expect(server.mock.calls[0]?.[1].body).toBe('{"login":"admin","password":"right"}')
  })
})

describe('signing in by phone', () => {
  it('takes a number as people write it, and says how much is missing', async () => {
    const { phone, sendCode, phoneError, sent } = within(useSignInByPhone)
    phone.value = '138 0000'
    expect(await sendCode()).toBe(false)
    expect(phoneError.value).toBe('差 4 位，请再看一眼')
    phone.value = '138 0000 0621'
    server.mockReturnValue(answer(204))
    expect(await sendCode()).toBe(true)
    expect(sent.value).toBe(true)
    expect(server.mock.calls[0]?.[1].body).toBe('{"phone":"13800000621"}')
  })

  it('takes a slip, spaces and all', async () => {
    const { slip, take, signIn } = within(useSignInByPhone)
    take('slip')
    slip.value = ' ABCD 1234 '
    server.mockReturnValue(answer(200, IN))
    expect(await signIn()).toBe(true)
    expect(server.mock.calls[0]?.[1].body).toBe('{"slip":"ABCD1234"}')
  })
})

describe('afterSignIn', () => {
  it('goes back to a page of this app and nowhere else', () => {
    expect(afterSignIn('/units/1?day=2026-06-16')).toBe('/units/1?day=2026-06-16')
    for (const elsewhere of [undefined, '', '//evil.example', '/\\evil.example', 'https://evil.example', ['/units']]) expect(afterSignIn(elsewhere)).toBe('/')
  })
})
