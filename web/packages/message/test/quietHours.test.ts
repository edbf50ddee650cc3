import { effectScope } from 'vue'
import { describe, expect, it } from 'vitest'
import { w } from '@mulin/words'
import { useQuietHours } from '../src/useQuietHours'

describe('quiet hours', () => {
  it('say what they come to: over midnight, within a day, none, or not yet', () => {
    const scope = effectScope()
    scope.run(() => {
      const { form, meaning } = useQuietHours()
      const told = (starts: string, ends: string) => {
        Object.assign(form, { starts, ends })
        return meaning.value
      }
      expect(told('21:00', '08:00')).toBe(w('message.quiet.overnight', { starts: '21:00', ends: '08:00' }))
      expect(told('12:00', '14:00')).toBe(w('message.quiet.within', { starts: '12:00', ends: '14:00' }))
      expect(told('12:00', '12:00')).toBe(w('message.quiet.none'))
      expect(told('', '12:00')).toBe(w('message.quiet.missing'))
    })
    scope.stop()
  })
})
