import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { clausesOf, rungWord, speakAs, w, wordOr } from '../src/index'
import zh from '../zh-CN.json'

const web = join(__dirname, '../../..')

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (name === 'node_modules' || name === 'dist') return []
    if (statSync(path).isDirectory()) return sources(path)
    return /\.(vue|ts)$/.test(name) && !/\.(test|d)\.ts$/.test(name) ? [path] : []
  })
}

const code = [join(web, 'apps'), join(web, 'packages')].flatMap(sources).map((path) => ({ path, text: readFileSync(path, 'utf8') }))
const words = zh as Record<string, string>

/** Words a county, or the server, names by itself: no literal in our code mentions them. */
const SPOKEN_ELSEWHERE = /^[a-z-]+$|^(rung|unit|light|problem|permission|role)\.|^access\.way\.|^desk\.(deeds?|subject|detail|actor|means)\.|^province\.state\./

describe('zh-CN.json', () => {
  it('holds every key that is looked up', () => {
    const missing = code.flatMap(({ path, text }) =>
      [...text.matchAll(/\bw\(\s*'([^']+)'/g)].filter(([, key]) => key !== undefined && !(key in words)).map(([, key]) => `${path}: ${key}`),
    )
    expect(missing).toEqual([])
  })

  it('lets no app say another app’s words, which are not in its bundle', () => {
    const apps = ['desk', 'leader', 'resident', 'wall']
    const foreign = code.flatMap(({ path, text }) => {
      const own = /\/apps\/(\w+)\//.exec(path)?.[1]
      const others = apps.filter((app) => app !== own)
      return own ? [...text.matchAll(/'([a-z]+)\.[\w.-]+'/g)].filter(([whole, app = '']) => others.includes(app) && whole.slice(1, -1) in words).map(([whole]) => `${path}: ${whole}`) : []
    })
    expect(foreign).toEqual([])
  })

  it('holds no word that nobody says', () => {
    const all = code.map(({ text }) => text).join('\n')
    const spoken = (key: string) =>
      SPOKEN_ELSEWHERE.test(key) || all.includes(`'${key}'`) || Object.values(words).some((text) => text.includes(`{@${key}}`))
    expect(Object.keys(words).filter((key) => !spoken(key))).toEqual([])
  })

  it('is given every argument its braces ask for', () => {
    const lacking = code.flatMap(({ path, text }) =>
      [...text.matchAll(/\bw\(\s*'([^']+)'\s*(,\s*(\{[^}]*\})?)?/g)].flatMap(([, key = '', second, literal]) => {
        const asked = [...(words[key] ?? '').matchAll(/\{([\w-]+)\}/g)].map(([, name = '']) => name)
        if (asked.length > 0 && !second) return [`${path}: ${key} needs ${asked.join(', ')}`]
        return literal === undefined ? [] : asked.filter((name) => !new RegExp(`\\b${name}\\b`).test(literal)).map((name) => `${path}: ${key} needs ${name}`)
      }),
    )
    expect(lacking).toEqual([])
  })

  it('is sorted, so that two people seldom write on the same line', () => {
    const keys = Object.keys(words)
    expect(keys).toEqual([...keys].sort())
  })

  it('writes the Chinese way: full-width 标点, no 提交 and no 操作失败', () => {
    const odd = Object.entries(words).filter(([, text]) => /[\u4e00-\u9fff]\s*[,;:?!]|操作失败|提交|确定$|系统(?!管理员)/.test(text))
    expect(odd).toEqual([])
  })
})

describe('w', () => {
  afterEach(() => speakAs({}))

  it('fills in arguments', () => {
    expect(w('kit.pending', { n: 2 })).toBe(words['kit.pending']?.replace('{n}', '2'))
  })

  it('lets the county speak its own words, inside sentences too', () => {
    expect(rungWord(1)).toBe('邻长')
    speakAs({ 'rung.1': '单元长', demand: '民情' })
    expect(rungWord(1)).toBe('单元长')
    expect(w('demand')).toBe('民情')
  })

  it('has an answer for words only the server knows', () => {
    expect(wordOr('permission.unheard-of', '旧')).toBe('旧')
    expect(rungWord(9)).toContain('9')
  })
})

describe('clausesOf', () => {
  it('breaks at 标点 and loses nothing', () => {
    const text = '水管接头裂了，水流到巷子里，老人走路打滑。'
    expect(clausesOf(text)).toEqual(['水管接头裂了，', '水流到巷子里，', '老人走路打滑。'])
    expect(clausesOf('「路灯不亮」，问几时来修').join('')).toBe('「路灯不亮」，问几时来修')
  })
})
