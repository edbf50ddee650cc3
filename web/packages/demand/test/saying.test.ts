import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openQueue, type Queue } from '@mulin/api'
import { keepReceipt, useCard, useSaying } from '../src/index'
import { inPage, playServer, settled, strike } from './stage'

const WORDS = '路口的井盖松了，晚上骑车怕摔'
const RAISED = { statusCode: '7K3M9Q2W5T8X1Z4V6B0N', reference: 'YX0616-01' }
const card = { code: 'K', county: '浏水县', village: '永新村', place: '新塘组 12 号', unit: { name: '新塘组 3 邻' }, leader: { name: '罗春梅', title: '邻长' }, covering: null }

let count = 0
let server: ReturnType<typeof playServer>
let queue: Queue
let code = ''

const open = () => openQueue({ name: `saying-${count}`, owner: () => 'resident', taken: keepReceipt })
const page = () => inPage(() => useSaying(code, queue))

beforeEach(() => {
  code = `K${++count}`
  server = playServer()
  server.says(`POST cards/${code}/demands`, RAISED, 201)
  queue = open()
})
afterEach(strike)

describe('saying it at a card', () => {
  it('sends the words once, with an id of its own, and empties the field', async () => {
    const saying = page()
    saying.words.value = ` ${WORDS} `
    await saying.say()
    expect(server.calls).toHaveLength(1)
    expect(server.calls[0]?.body).toMatchObject({ words: WORDS, id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string })
    expect(saying.stage.value).toBe('arrived')
    expect(saying.receipt.value).toMatchObject(RAISED)
    expect(saying.words.value).toBe('')
  })

  it('keeps the words through a reload', () => {
    page().words.value = WORDS
    expect(page().words.value).toBe(WORDS)
  })

  it('keeps them on the phone without signal, and sends them when it is back', async () => {
    server.state.online = false
    const saying = page()
    saying.words.value = WORDS
    await saying.say()
    expect(saying.stage.value).toBe('kept')
    expect(saying.waiting.value).toHaveLength(1)

    server.state.online = true
    await queue.flush()
    expect(saying.stage.value).toBe('arrived')
    expect(saying.waiting.value).toHaveLength(0)
  })

  it('sends them from another opening of the page, and tells the number there', async () => {
    server.state.online = false
    const first = page()
    first.words.value = WORDS
    await first.say()

    server.state.online = true
    queue = open()
    const later = page()
    expect(later.stage.value).toBe('saying')
    await queue.flush()
    expect(later.stage.value).toBe('arrived')
  })

  it('leaves the words in the field when the server will not have them', async () => {
    server.refuses(`POST cards/${code}/demands`, 409, 'leadership.card-revoked')
    const saying = page()
    saying.words.value = WORDS
    await saying.say()
    expect(saying.stage.value).toBe('saying')
    expect(saying.words.value).toBe(WORDS)
    expect(saying.detail.value).toContain('leadership.card-revoked')
    expect(queue.refused.value).toHaveLength(0)
  })

  it('gives back words that were refused while nobody was looking', async () => {
    server.state.online = false
    const saying = page()
    saying.words.value = WORDS
    await saying.say()
    saying.sayAnother()
    server.state.online = true
    server.refuses(`POST cards/${code}/demands`, 409, 'leadership.card-revoked')
    await queue.flush()

    const [entry] = saying.refused.value
    if (!entry) throw new Error('nothing was refused')
    await saying.takeBack(entry)
    expect(saying.words.value).toBe(WORDS)
    expect(saying.refused.value).toHaveLength(0)
  })

  it('sends at once where the device keeps nothing', async () => {
    queue = { ...queue, put: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) }
    const saying = page()
    saying.words.value = WORDS
    await saying.say()
    expect(saying.stage.value).toBe('arrived')
  })

  it('loses nothing where the device keeps nothing and there is no signal', async () => {
    queue = { ...queue, put: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) }
    server.state.online = false
    const saying = page()
    saying.words.value = WORDS
    await saying.say()
    expect(saying.words.value).toBe(WORDS)
    expect(saying.detail.value).toBeTruthy()
  })

  it('leaves a phone number to the demand, and says what is wrong with it at the field', async () => {
    const saying = page()
    saying.words.value = WORDS
    await saying.say()
    const path = `POST status/${RAISED.statusCode}/phone`
    server.refuses(path, 400, 'kernel.invalid', { errors: [{ field: 'phone', rule: 'phone', message: '再看一眼' }] })
    await saying.leavePhone('199 0000 000')
    expect(saying.phoneError.value).toBe('再看一眼')
    expect(saying.phoneLeft.value).toBe(false)

    server.says(path, undefined, 204)
    await saying.leavePhone('199 0000 0003')
    expect(server.calls[server.calls.length - 1]?.body).toEqual({ phone: '19900000003' })
    expect(saying.phoneLeft.value).toBe(true)
  })

  it('tells a number once, then opens on an empty field', async () => {
    const saying = page()
    saying.words.value = WORDS
    await saying.say()
    expect(page().stage.value).toBe('arrived')
    saying.settle()
    expect(saying.stage.value).toBe('arrived')
    expect(page().stage.value).toBe('saying')
  })
})

describe('the card on a door', () => {
  const ask = async () => {
    const now = inPage(() => useCard(code))
    await now.load()
    await settled()
    return now
  }

  it('says who hears what is said: the leader, or who covers', async () => {
    server.says(`GET cards/${code}`, card)
    expect((await ask()).hears.value?.name).toBe('罗春梅')
    server.says(`GET cards/${code}`, { ...card, leader: null, covering: { name: '汤国庆', title: '片长' } })
    expect((await ask()).hears.value?.name).toBe('汤国庆')
  })

  it('names the village once', async () => {
    server.says(`GET cards/${code}`, card)
    expect((await ask()).place.value).toBe('永新村 新塘组 12 号')
    server.says(`GET cards/${code}`, { ...card, place: '永新村 新塘组 12 号' })
    expect((await ask()).place.value).toBe('永新村 新塘组 12 号')
  })

  it('tells a revoked card from one that never was', async () => {
    server.refuses(`GET cards/${code}`, 409, 'leadership.card-revoked')
    expect((await ask()).face.value).toBe('revoked')
    server.refuses(`GET cards/${code}`, 404, 'leadership.card-unknown')
    expect((await ask()).face.value).toBe('unknown')
  })

  it('knows the leader without signal, once seen', async () => {
    server.state.online = false
    expect((await ask()).face.value).toBe('unreached')
    server.state.online = true
    server.says(`GET cards/${code}`, card)
    await ask()
    server.state.online = false
    const kept = await ask()
    expect(kept.face.value).toBe('known')
    expect(kept.keptAt.value).not.toBeNull()
  })

  it('forgets a leader whose card has been revoked', async () => {
    server.says(`GET cards/${code}`, card)
    await ask()
    server.refuses(`GET cards/${code}`, 409, 'leadership.card-revoked')
    await ask()
    server.state.online = false
    expect((await ask()).face.value).toBe('unreached')
  })
})
