import { afterEach, describe, expect, it, vi } from 'vitest'
import { firstGrapheme } from '../src/name'

describe('firstGrapheme', () => {
  afterEach(() => vi.unstubAllGlobals())

  it.each([
    ['罗春梅', '罗'],
    ['𠅤㛃', '𠅤'],
    ['𰻝面', '𰻝'],
    ['阿依古丽·买买提', '阿'],
    ['  何建军', '何'],
    ['葛\u{e0100}飞', '葛\u{e0100}'],
    ['', ''],
  ])('of %s is %s', (name, first) => expect(firstGrapheme(name)).toBe(first))

  it('does not cut a rare character where there is no Segmenter', () => {
    vi.stubGlobal('Intl', {})
    expect(firstGrapheme('𠅤㛃')).toBe('𠅤')
  })
})
