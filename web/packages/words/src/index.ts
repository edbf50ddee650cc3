import { shallowRef } from 'vue'
import zh from '../zh-CN.json'

/** Every word of the product has a key; a key that does not exist does not compile. */
export type WordKey = keyof typeof zh

/** What stands in the braces of a word: `{name}`. */
export type WordArgs = Readonly<Record<string, string | number>>

/** A county's own words by key, such as `rung.1` → 邻长 or `demand` → 民情. */
export type Vocabulary = Readonly<Record<string, string>>

const product: Vocabulary = zh
const county = shallowRef<Vocabulary>({})

/** Lays a county's vocabulary over the product's words. What it does not name stays as it is. */
export function speakAs(vocabulary: Vocabulary): void {
  county.value = vocabulary
}

function lookUp(key: string): string | undefined {
  return county.value[key] ?? product[key]
}

/**
 * `{name}` takes an argument; `{@demand}` takes another word, so that a sentence speaks the county's language.
 * An argument that is missing stays visible, which the tests of this package forbid.
 */
function fill(text: string, args: WordArgs, depth = 0): string {
  return text.replace(/\{(@?)([\w.-]+)\}/g, (whole, at: string, name: string) => {
    if (!at) return name in args ? String(args[name]) : whole
    const word = depth < 3 ? lookUp(name) : undefined
    return word === undefined ? whole : fill(word, args, depth + 1)
  })
}

/** The word for a key, in the county's language. Reactive: a screen follows when the vocabulary arrives. */
export function w(key: WordKey, args: WordArgs = {}): string {
  return fill(lookUp(key) ?? key, args)
}

/** The word for a key that only the server knows, such as a permission, or the fallback. */
export function wordOr(key: string, fallback: string, args: WordArgs = {}): string {
  const text = lookUp(key)
  return text === undefined ? fallback : fill(text, args)
}

/** What a rung is called here: 邻长 in one county, 单元长 in the next. Rungs are numbered from the door up. */
export function rungWord(rung: number): string {
  return wordOr(`rung.${rung}`, w('rung.unnamed', { rung }))
}

/** The clauses of a title or quote, each to stand in a `.clause`, so that lines break at 标点. */
export function clausesOf(text: string): string[] {
  return text.match(/[^，。；：、！？]+[，。；：、！？」』）》]*|[，。；：、！？]+/g) ?? []
}
