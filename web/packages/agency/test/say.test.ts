import { describe, expect, it } from 'vitest'
import { caseLight, caseStateWord } from '../src/say'

const NOW = Date.parse('2026-03-02T01:00:00Z')
const at = (state: string, dueAt?: string, granted?: boolean) => ({ state, dueAt, granted })

describe('where a case stands', () => {
  it('is said by the decision once there is one', () => {
    expect(caseStateWord(at('DECIDED', undefined, true))).toBe('办成了')
    expect(caseStateWord(at('DECIDED', undefined, false))).toBe('没有同意')
    expect(caseStateWord(at('SUPPLEMENTING'))).toBe('补正')
  })

  it('is lit by the office’s limit, which stands still while a paper is missing', () => {
    expect(caseLight(at('PREPARING'), NOW)).toBe('ok')
    expect(caseLight(at('UNDER_WAY', '2026-03-20T09:00:00Z'), NOW)).toBe('ok')
    expect(caseLight(at('UNDER_WAY', '2026-03-05T09:00:00Z'), NOW)).toBe('soon')
    expect(caseLight(at('UNDER_WAY', '2026-03-01T09:00:00Z'), NOW)).toBe('late')
    expect(caseLight(at('SUPPLEMENTING', '2026-03-01T09:00:00Z'), NOW)).toBe('soon')
    expect(caseLight(at('DROPPED'), NOW)).toBe('hold')
  })
})
