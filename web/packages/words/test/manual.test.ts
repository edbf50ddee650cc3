import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { w, type WordKey } from '../src/index'
import zh from '../zh-CN.json'

/** 操作手册 — what it quotes in 「」 is on the screen, letter by letter, and its pictures are there. */
const manual = join(__dirname, '../../../../docs/manual')
const pages = readdirSync(manual).filter((name) => name.endsWith('.md'))
const text = (page: string) => readFileSync(join(manual, page), 'utf8')

const escaped = (word: string) => word.replace(/[.*+?^$()|[\]\\]/g, '\\$&')

/** Each role reads of the app in its own hands; what another app calls a thing is not on its screen. */
const others: Record<string, readonly string[]> = {
  'leader.md': ['desk.', 'resident.', 'province.', 'wall.', 'roster.', 'opening.'],
  'resident.md': ['desk.', 'leader.', 'province.', 'wall.', 'roster.', 'opening.'],
}
const inTheDesk = ['leader.', 'resident.', 'province.', 'wall.']

/** A word with arguments stands for everything they may be, where enough of it is its own. */
const spoken = (page: string) =>
  (Object.keys(zh) as WordKey[])
    .filter((key) => !(others[page] ?? inTheDesk).some((app) => key.startsWith(app)))
    .map((key) => w(key))
    .filter((word) => !word.includes('{') || word.replace(/\{\w+\}/g, '').length > 3)
    .map((word) => new RegExp(`^${escaped(word).replace(/\{\w+\}/g, '.+')}$`))

describe.each(pages)('docs/manual/%s', (page) => {
  it('quotes nothing that no screen of its app says', () => {
    const said = spoken(page)
    const quoted = [...text(page).matchAll(/「([^」]+)」/g)].map(([, words = '']) => words)
    expect(quoted.filter((words) => !said.some((word) => word.test(words)))).toEqual([])
  })

  it('shows pictures that exist', () => {
    const shown = [...text(page).matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path = '']) => path)
    const there = readdirSync(join(manual, 'images')).map((name) => `images/${name}`)
    expect(shown.filter((path) => !there.includes(path))).toEqual([])
  })
})
