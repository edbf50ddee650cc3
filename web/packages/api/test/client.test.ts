import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { api, callFull } from '../src/client'
import { homeOf } from '../src/county'
import { newId } from '../src/id'
import { isProblem, useProblem } from '../src/problem'

const server = vi.fn<(path: string, init: RequestInit) => Promise<Response>>()

beforeEach(() => {
  document.head.innerHTML = '<base href="https://mulin.example/430181/desk/">'
  document.cookie = 'mulin-csrf=a%2Bb'
  server.mockReset().mockImplementation(() => Promise.resolve(new Response('{"ok":true}', { headers: { ETag: '"7"' } })))
  vi.stubGlobal('fetch', server)
})
afterEach(() => vi.unstubAllGlobals())

const headersOf = (call = 0) => new Headers(server.mock.calls[call]?.[1].headers)

describe('home', () => {
  it('reads county and app from <base>', () => {
    expect(homeOf('https://mulin.example/430181/desk/')).toEqual({ county: '430181', app: '/430181/desk/', api: '/430181/api/' })
  })
})

describe('the client', () => {
  it('speaks to the county’s own interface and leaves empty questions out', async () => {
    await api.get('units', { query: { q: '新塘', cursor: null, kind: '' } })
    expect(server.mock.calls[0]?.[0]).toBe('/430181/api/units?q=%E6%96%B0%E5%A1%98')
    expect(headersOf().get('Idempotency-Key')).toBeNull()
  })

  it('guards every write with the token and a key of its own', async () => {
    await api.post('units', { name: '新塘组' })
    await api.post('units', { name: '新塘组' })
    expect(headersOf().get('X-CSRF-TOKEN')).toBe('a+b')
    expect(headersOf(0).get('Idempotency-Key')).not.toBe(headersOf(1).get('Idempotency-Key'))
  })

  it('carries the version there and back', async () => {
    const { version } = await callFull('PUT', 'units/1', { body: {}, version: '"6"' })
    expect(headersOf().get('If-Match')).toBe('"6"')
    expect(version).toBe('"7"')
  })

  it('throws the server’s problem as it is', async () => {
    const body = { status: 400, code: 'form.invalid', title: '有几格要改', errors: [{ field: 'phone', rule: 'length', message: '差 4 位' }] }
    server.mockResolvedValue(new Response(JSON.stringify(body), { status: 400 }))
    const caught = await api.post('units').catch((reason: unknown) => reason)
    expect(isProblem(caught) && [caught.code, caught.errors]).toEqual(['form.invalid', body.errors])
  })

  it('takes the new token that comes with a refusal, and says the same write once more', async () => {
    server.mockImplementationOnce(() => {
      document.cookie = 'mulin-csrf=new'
      return Promise.resolve(new Response('{"status":403,"code":"access.stale-page","title":"这一页开得久了"}', { status: 403 }))
    })
    await api.post('visits', {})
    expect(server).toHaveBeenCalledTimes(2)
    expect(headersOf(1).get('X-CSRF-TOKEN')).toBe('new')
    expect(headersOf(1).get('Idempotency-Key')).toBe(headersOf(0).get('Idempotency-Key'))
  })

  it('asks a stale page to be opened anew when the second try is refused too', async () => {
    server.mockImplementation(() => Promise.resolve(new Response('{"status":403,"code":"access.stale-page","title":"这一页开得久了"}', { status: 403 })))
    await expect(api.post('visits', {})).rejects.toMatchObject({ code: 'access.stale-page' })
    expect(server).toHaveBeenCalledTimes(2)
  })

  it('says so when there is no signal, and when an answer is none of ours', async () => {
    server.mockRejectedValueOnce(new TypeError('fetch failed'))
    await expect(api.get('units')).rejects.toMatchObject({ code: 'network.offline', offline: true })
    server.mockResolvedValueOnce(new Response('<html>502</html>', { status: 502 }))
    await expect(api.get('units')).rejects.toMatchObject({ code: 'network.unexpected', status: 502 })
  })
})

describe('useProblem', () => {
  it('puts each error at its field and the rest above the form', async () => {
    server.mockResolvedValue(
      new Response(JSON.stringify({ code: 'form.invalid', title: '有几格要改', errors: [{ field: 'phone', rule: 'length', message: '差 4 位' }, { field: 'name', rule: 'required' }] }), { status: 400 }),
    )
    const { attempt, errorAt, detail, problem, busy } = useProblem()
    const answer = attempt(() => api.post('residents', {}))
    expect(busy.value).toBe(true)
    expect(await answer).toBeUndefined()
    expect(busy.value).toBe(false)
    expect(errorAt('phone')).toBe('差 4 位')
    expect(errorAt('name')).toBe('这一格要填')
    expect(errorAt('address')).toBeUndefined()
    expect(detail.value).toBeUndefined()
    expect(problem.value?.code).toBe('form.invalid')
  })

  it('does not swallow a defect', async () => {
    const { attempt } = useProblem()
    await expect(attempt(() => Promise.reject(new RangeError('defect')))).rejects.toThrow('defect')
  })
})

describe('newId', () => {
  it('is a UUID of version 7, in the order of time', () => {
    const early = newId(1_000)
    const late = newId(1_750_000_000_000)
    expect(early).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
    expect([late, early].sort()).toEqual([early, late])
    expect(parseInt(late.slice(0, 8) + late.slice(9, 13), 16)).toBe(1_750_000_000_000)
  })
})
