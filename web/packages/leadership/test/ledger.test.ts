import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useLedger } from '../src/useLedger'
import type { LedgerView } from '../src/views'

const asked: string[] = []
const row = (unit: string) => ({ unit }) as LedgerView['rows'][number]
const pages: Record<string, object> = {
  '': { unit: 'v', rows: [row('a'), row('b')], next: '4/1/' },
  '4/1/': { unit: 'v', rows: [row('c')] },
}

beforeEach(() => {
  document.head.innerHTML = '<base href="https://mulin.example/430181/desk/">'
  asked.length = 0
  vi.stubGlobal('fetch', async (url: string) => {
    const query = new URL(url, 'https://mulin.example').searchParams
    asked.push(`${query.get('on') ?? 'today'} ${query.get('after') ?? ''}`.trim())
    return new Response(JSON.stringify(pages[query.get('after') ?? '']))
  })
})
afterEach(() => vi.unstubAllGlobals())

describe('a village too large for one answer', () => {
  it('is put together from several', async () => {
    const { data, load } = useLedger(() => 'v')
    await load()
    expect(data.value?.rows.map((one) => one.unit)).toEqual(['a', 'b', 'c'])
    expect(asked).toEqual(['today', 'today 4/1/'])
  })

  it('is asked for on the same day throughout', async () => {
    await useLedger(
      () => 'v',
      () => '2026-03-01',
    ).load()
    expect(asked).toEqual(['2026-03-01', '2026-03-01 4/1/'])
  })
})
