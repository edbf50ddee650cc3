import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { householdForm, residentForm } from '../src/forms'
import { useNewHousehold } from '../src/useNewHousehold'

interface Call {
  path: string
  body: { id: string; household: { door: string }; residentId?: string; resident?: unknown }
}

const calls: Call[] = []
let refused = ''

beforeEach(() => {
  document.head.innerHTML = '<base href="https://mulin.example/430181/desk/">'
  calls.length = 0
  refused = ''
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const path = url.replace('/430181/api/', '')
    calls.push({ path, body: JSON.parse(String(init.body)) as Call['body'] })
    return path === refused
      ? new Response(JSON.stringify({ status: 400, code: 'people.id-number-flawed', title: '身份证号要核对' }), { status: 400 })
      : new Response('{}', { status: 201 })
  })
})
afterEach(() => vi.unstubAllGlobals())

describe('adding a household', () => {
  const household = { ...householdForm(), door: '大屋场 5号' }
  const person = { ...residentForm(), name: '阿依古丽·买买提', relation: '02' }

  it('puts down the door and who is behind it in one', async () => {
    const id = await useNewHousehold().add('unit', household, person)
    expect(calls.map((call) => call.path)).toEqual(['households'])
    expect(calls[0]?.body.id).toBe(id)
    expect(calls[0]?.body.resident).toEqual(person)
  })

  it('sends what was mended, door and all, under the same ids when it was refused', async () => {
    const { add } = useNewHousehold()
    refused = 'households'
    expect(await add('unit', household, person)).toBeUndefined()
    refused = ''
    await add('unit', { ...household, door: '大屋场 6号' }, person)
    expect(calls[1]?.body.household.door).toBe('大屋场 6号')
    expect([calls[1]?.body.id, calls[1]?.body.residentId]).toEqual([calls[0]?.body.id, calls[0]?.body.residentId])
  })

  it('can stand without anybody yet', async () => {
    await useNewHousehold().add('village', household, null)
    expect(calls.map((call) => call.path)).toEqual(['households'])
    expect(calls[0]?.body.resident).toBeUndefined()
  })
})
