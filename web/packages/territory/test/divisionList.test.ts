import { describe, expect, it } from 'vitest'
import { readDivisions } from '../src/divisionList'

const names = (rows: readonly { name: string }[] | undefined) => rows?.map(({ name }) => name)

describe('a list of divisions, looked at beforehand', () => {
  it('keeps the county’s own rows of a national CSV, by tier', () => {
    const list = readDivisions('\uFEFFcode,name,provinceCode\r\n430181,浏阳市,43\r\n"430181001","淮川街道",43\r\n430181001001,朝阳社区,43\r\n430102001,别处街道,43\r\n', '430181')
    expect([list?.county?.name, names(list?.towns), names(list?.villages)]).toEqual(['浏阳市', ['淮川街道'], ['朝阳社区']])
  })

  it('reads JSON, flat or nested', () => {
    const flat = JSON.stringify([{ code: '430181002', name: '集里街道' }, { code: '430181001', name: '淮川街道' }])
    const nested = JSON.stringify([{ code: '430181', name: '浏阳市', children: [{ code: '430181001', name: '淮川街道', children: [{ code: '430181001001', name: '朝阳社区' }] }] }])
    expect(names(readDivisions(flat, '430181')?.towns)).toEqual(['淮川街道', '集里街道'])
    expect(names(readDivisions(nested, '430181')?.villages)).toEqual(['朝阳社区'])
  })

  it('says that something else is no such list, and that another county’s holds nothing', () => {
    expect(readDivisions('姓名,电话\n', '430181')).toBeNull()
    expect(readDivisions('{"code": ', '430181')).toBeNull()
    expect(readDivisions('code,name\n430102001,别处街道\n', '430181')?.towns).toEqual([])
  })
})
