import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { deedWord, detailWord, DEED_GROUPS, whoWord } from '../src/index'
import type { EntryLine } from '../src/index'

const server = join(__dirname, '../../../../server/src/main/java')
const words = JSON.parse(readFileSync(join(__dirname, '../../words/zh-CN.json'), 'utf8')) as Record<string, string>

function javaFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return javaFiles(path)
    return name.endsWith('.java') ? [path] : []
  })
}

/** What the server writes into the audit: whole deeds, and beginnings that something is added to. */
const written = javaFiles(server).flatMap((path) =>
  [...readFileSync(path, 'utf8').matchAll(/\.(?:did|looked)\(\s*"([a-z0-9.-]+)"(\s*\+)?/g)].map(([, deed = '', more]) => ({ path, deed, whole: more === undefined })),
)

describe('the words of the audit', () => {
  it('name every deed the server writes', () => {
    const nameless = written.filter(({ deed, whole }) =>
      whole ? !(`desk.deed.${deed}` in words) : !Object.keys(words).some((key) => key.startsWith(`desk.deed.${deed}`)),
    )
    expect(written.length).toBeGreaterThan(20)
    expect(nameless.map(({ path, deed }) => `${deed} in ${path.slice(server.length)}: say it in zh-CN.json as desk.deed.${deed}`)).toEqual([])
  })

  it('name everything a deed is done to', () => {
    const subjects = javaFiles(server).flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/\.(?:did|looked)\(\s*"[a-z0-9.-]+"[^,;]*,\s*"([a-z-]+)"/g)].map(([, subject = '']) => subject))
    expect(subjects.length).toBeGreaterThan(20)
    expect([...new Set(subjects)].filter((subject) => !(`desk.subject.${subject}` in words))).toEqual([])
  })

  it('offer every module whose deeds are written, as a filter', () => {
    const modules = new Set(written.map(({ deed }) => `${deed.split('.')[0] ?? ''}.`))
    expect([...modules].filter((one) => !(DEED_GROUPS as readonly string[]).includes(one))).toEqual([])
    expect(DEED_GROUPS.filter((one) => !(`desk.deeds.${one}` in words))).toEqual([])
  })
})

const entry = (more: Partial<EntryLine>): EntryLine => ({ id: '1', at: '2026-06-16T00:00:00Z', account: 'a', kind: 'STAFF', deed: 'access.seat-given', look: false, subject: 'account', ...more })

describe('an entry as a sentence', () => {
  it('says the deed, and an old one by its code', () => {
    expect(deedWord('access.seat-given')).toBe('给了岗位')
    expect(deedWord('gone.long-ago')).toBe('gone.long-ago')
  })

  it('says who, also when it was nobody', () => {
    expect(whoWord(entry({ accountName: '何建军' }))).toBe('何建军')
    expect(whoWord(entry({ kind: 'SYSTEM' }))).toBe('自动')
    expect(whoWord(entry({ kind: 'VISITOR' }))).toBe('没有登录的人')
  })

  it('quotes the reason of a look and names a role', () => {
    expect(detailWord(entry({ look: true, detail: '打电话核对' }))).toBe('事由：打电话核对')
    expect(detailWord(entry({ detail: 'VILLAGE_CLERK' }))).toBe('村（社区）两委')
    expect(detailWord(entry({ detail: '2026-11-25 rest' }))).toBe('2026 年 11 月 25 日休息')
    expect(detailWord(entry({}))).toBe('')
  })
})
