import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useFollowing } from '../src/index'
import { inPage, playServer, settled, strike } from './stage'

const CODE = '7K3M9Q2W5T8X1Z4V6B0N'
const answered = {
  reference: 'YX0616-01',
  words: '路口的井盖松了',
  state: 'ANSWERED',
  desk: '永新村',
  promisedAt: '2026-06-17T10:00:00Z',
  recordedAt: '2026-06-09T12:14:00Z',
  story: [{ sentence: '永新村回了您。', words: '新井盖换好了。', at: '2026-06-15T02:50:00Z' }],
  actions: ['close', 'reopen'],
}

let server: ReturnType<typeof playServer>

async function follow() {
  const following = inPage(() => useFollowing(CODE))
  await settled()
  return following
}

beforeEach(() => {
  server = playServer()
  server.says(`GET status/${CODE}`, answered)
})
afterEach(strike)

describe('following a demand', () => {
  it('offers the steps the server opens, and no others', async () => {
    const following = await follow()
    expect(following.can('close')).toBe(true)
    expect(following.can('escalate')).toBe(false)
  })

  it('closes with the three answers', async () => {
    server.says(`POST status/${CODE}/close`, { ...answered, state: 'ENDED', actions: [] })
    const following = await follow()
    expect(await following.close({ contacted: true, solved: true, satisfied: false })).toBe(true)
    expect(server.calls[server.calls.length - 1]?.body).toEqual({ contacted: true, solved: true, satisfied: false })
    expect(following.status.value?.state).toBe('ENDED')
    expect(following.can('close')).toBe(false)
  })

  it('reopens with the reason, and keeps the reason until it has arrived', async () => {
    const following = await follow()
    following.why.value = '盖子还在响'
    server.state.online = false
    expect(await following.reopen()).toBe(false)
    expect(following.why.value).toBe('盖子还在响')

    server.state.online = true
    server.says(`POST status/${CODE}/reopen`, { ...answered, state: 'WAITING', actions: [] })
    expect(await following.reopen()).toBe(true)
    expect(server.calls[server.calls.length - 1]?.body).toEqual({ words: '盖子还在响' })
    expect(following.why.value).toBe('')
  })

  it('shows where it stands when it has moved on meanwhile', async () => {
    const following = await follow()
    following.why.value = '盖子还在响'
    server.refuses(`POST status/${CODE}/reopen`, 409, 'demand.step-not-open')
    server.says(`GET status/${CODE}`, { ...answered, state: 'ENDED', actions: [] })
    await following.reopen()
    expect(following.status.value?.state).toBe('ENDED')
    expect(following.detail.value).toBeTruthy()
    expect(following.why.value).toBe('盖子还在响')
  })

  it('opens without signal on what was seen last', async () => {
    await follow()
    server.state.online = false
    const later = await follow()
    expect(later.status.value?.words).toBe(answered.words)
    expect(later.keptAt.value).not.toBeNull()
  })

  it('says that there is no such thing', async () => {
    server.refuses(`GET status/${CODE}`, 404, 'demand.unknown')
    const following = await follow()
    expect(following.unknown.value).toBe(true)
    expect(following.state.value).toBe('failed')
  })

  it('asks again when signal comes back', async () => {
    await follow()
    dispatchEvent(new Event('online'))
    await settled()
    expect(server.countOf(`GET status/${CODE}`)).toBe(2)
  })
})
