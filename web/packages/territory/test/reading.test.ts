import { describe, expect, it } from 'vitest'
import { readGridRows, readPoint } from '../src/index'

describe('a point as it is pasted', () => {
  it('is read in either order', () => {
    const there = { lon: 113.633, lat: 28.164 }
    expect(readPoint('113.633,28.164')).toEqual(there)
    expect(readPoint('28.164，113.633')).toEqual(there)
    expect(readPoint('纬度 28.164 经度 113.633')).toEqual(there)
  })

  it('is none outside the country, or when a number lacks', () => {
    expect(readPoint('13.4, 52.5')).toBeUndefined()
    expect(readPoint('113.633')).toBeUndefined()
    expect(readPoint('')).toBeUndefined()
  })
})

describe('rows pasted from a sheet', () => {
  it('come by tabs or commas, without their heads', () => {
    expect(readGridRows('编码\t名称\t单元编码\nZF-01\t综治一格\t430181001001\n\nZF-02,综治二格,430181001002\r\n')).toEqual([
      { code: 'ZF-01', name: '综治一格', unitCode: '430181001001' },
      { code: 'ZF-02', name: '综治二格', unitCode: '430181001002' },
    ])
  })

  it('are kept when a cell lacks, so that it can be said which', () => {
    expect(readGridRows('ZF-03\t综治三格')).toEqual([{ code: 'ZF-03', name: '综治三格', unitCode: '' }])
  })
})
