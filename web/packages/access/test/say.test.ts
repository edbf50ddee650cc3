import { describe, expect, it } from 'vitest'
import { deviceWord, whatOf } from '../src/say'
import type { AccountLine } from '../src/views'

const account = (more: Partial<AccountLine>): AccountLine => ({
  id: '1', kind: 'STAFF', login: 'hejianjun', name: '何建军', locked: false, mustChangePassword: false, secondFactor: false, openedAt: '2026-06-16T00:00:00Z', seats: [], ...more,
})

describe('what an account is', () => {
  it('names the seats, or the duty, or that there is nothing yet', () => {
    expect(whatOf(account({}))).toBe('还没有岗位')
    expect(whatOf(account({ kind: 'AUDITOR' }))).toBe('审计员')
    expect(whatOf(account({ seats: [{ desk: 'd', name: '永新村', path: '/', role: 'VILLAGE_CLERK' }] }))).toBe('永新村 村（社区）两委')
  })
})

describe('what a browser calls itself', () => {
  it('is said in two words', () => {
    expect(deviceWord('Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36')).toBe('Windows · Chrome')
    expect(deviceWord('Mozilla/5.0 (Linux; Android 10) AppleWebKit/537.36 Chrome/87.0 Mobile Safari/537.36 MicroMessenger/8.0')).toBe('Android · WeChat')
  })

  it('is admitted not to be known', () => {
    expect(deviceWord(undefined)).toBe('不认识的设备')
    expect(deviceWord('curl')).toBe('不认识的设备')
  })
})
