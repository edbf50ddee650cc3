import { describe, expect, it } from 'vitest'
import { toldBy } from '../src/useIdNumber'

describe('an ID number', () => {
  it('tells birthday and gender', () => {
    expect(toldBy('430199198003030038')).toEqual({ bornOn: '1980-03-03', gender: 'MALE' })
    expect(toldBy('43019919751216002X')).toEqual({ bornOn: '1975-12-16', gender: 'FEMALE' })
  })

  it('tells nothing while it is not whole', () => {
    expect(toldBy('4301991980')).toBeNull()
  })
})
