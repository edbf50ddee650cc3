import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openQueue, type Queue } from '@mulin/api'
import { useEntering } from '../src/index'
import { inPage, playServer, strike } from './stage'

const WORDS = '水管接头裂了，水流到巷子里'
let count = 0
let server: ReturnType<typeof playServer>
let queue: Queue
let house = ''

const page = () => inPage(() => useEntering(house, queue))

beforeEach(() => {
  house = `h${++count}`
  server = playServer()
  server.says(`POST households/${house}/demands`, { statusCode: '7K3M9Q2W5T8X1Z4V6B0N', reference: 'K7M2' }, 201)
  queue = openQueue({ name: `entering-${count}`, owner: () => 'leader' })
})
afterEach(strike)

describe('putting down what a household said', () => {
  it('asks how it came and what was said before anything is sent', async () => {
    const entering = page()
    await entering.enter('')
    expect(entering.lacks.value).toEqual({ way: true, words: true })
    expect(server.calls).toHaveLength(0)
  })

  it('sends it once, with an id of its own and who said it', async () => {
    const entering = page()
    entering.way.value = 'IN_PERSON'
    entering.saidBy.value = 'r1'
    entering.words.value = ` ${WORDS} `
    await entering.enter('12 号')
    expect(server.countOf(`POST households/${house}/demands`)).toBe(1)
    expect(server.calls[0]?.body).toMatchObject({ words: WORDS, way: 'IN_PERSON', saidBy: 'r1', id: entering.id.value })
    expect(entering.fate.value).toBe('taken')
    expect(entering.words.value).toBe('')
  })

  it('names nobody where it was seen and not said', async () => {
    const entering = page()
    entering.way.value = 'PHONE'
    entering.saidBy.value = 'r1'
    entering.way.value = 'SEEN'
    entering.words.value = WORDS
    await new Promise((next) => setTimeout(next))
    await entering.enter('12 号')
    expect(server.calls[0]?.body).toMatchObject({ saidBy: null, phone: null })
  })

  it('keeps it on the phone without signal, and every letter before that', async () => {
    server.state.online = false
    const entering = page()
    entering.words.value = WORDS
    expect(page().words.value).toBe(WORDS)
    entering.way.value = 'SEEN'
    await entering.enter('12 号')
    expect(entering.fate.value).toBe('kept')
    server.state.online = true
    await queue.flush()
    expect(queue.pendingCount.value).toBe(0)
    expect(server.countOf(`POST households/${house}/demands`)).toBe(1)
  })

  it('keeps the words in the form when they are refused', async () => {
    server.refuses(`POST households/${house}/demands`, 422, 'demand.not-of-this-household')
    const entering = page()
    entering.way.value = 'PHONE'
    entering.words.value = WORDS
    await entering.enter('12 号')
    expect(entering.fate.value).toBeNull()
    expect(entering.words.value).toBe(WORDS)
    expect(entering.detail.value).toContain('demand.not-of-this-household')
  })
})
