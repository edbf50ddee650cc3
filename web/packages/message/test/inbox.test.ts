import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import { useInbox, useUnread } from '../src/index'

const asked: { method: string; path: string; body: unknown }[] = []
let scope: EffectScope

function within<T>(use: () => T): T {
  const made = scope.run(use)
  if (made === undefined) throw new Error('the scope is over')
  return made
}

function answer(path: string): unknown {
  if (path.endsWith('messages/unread')) return { count: 1 }
  return {
    messages: [
      { id: 'b', template: 'x', title: '有一件事到期了', words: '今天要答复', at: '2026-06-16T01:00:00Z', read: false },
      { id: 'a', template: 'x', title: '名册导入好了', words: '都写进去了', at: '2026-06-15T01:00:00Z', read: false },
    ],
  }
}

beforeEach(() => {
  asked.length = 0
  scope = effectScope()
  vi.stubGlobal('fetch', (address: string, init: RequestInit = {}) => {
    const method = init.method ?? 'GET'
    const { pathname } = new URL(address, 'http://localhost')
    asked.push({ method, path: pathname, body: typeof init.body === 'string' ? JSON.parse(init.body) : null })
    const body = method === 'GET' ? JSON.stringify(answer(pathname)) : null
    return Promise.resolve(new Response(body, { status: body ? 200 : 204, headers: { 'content-type': 'application/json' } }))
  })
})

afterEach(() => {
  scope.stop()
  vi.unstubAllGlobals()
})

describe('the inbox', () => {
  it('marks one as read, and asks the bell anew', async () => {
    const inbox = within(useInbox)
    await inbox.load()
    await inbox.read('a')
    expect(inbox.rows.value.map((one) => one.read)).toEqual([false, true])
    expect(within(useUnread).count.value).toBe(1)
  })

  it('reads all of them up to the newest that was shown', async () => {
    const inbox = within(useInbox)
    await inbox.load()
    await inbox.readAll()
    expect(inbox.rows.value.every((one) => one.read)).toBe(true)
    expect(asked.find((one) => one.path.endsWith('messages/read'))?.body).toEqual({ upTo: 'b' })
  })
})
