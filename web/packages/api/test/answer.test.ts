import { afterEach, describe, expect, it } from 'vitest'
import { useAnswer } from '../src/answer'
import { forgetAnswers, keptAnswer } from '../src/kept'
import { Problem } from '../src/problem'

const refusal = (status: number) => new Problem({ status, code: 'demand.unknown', title: '没有这件事' })

/** A server that answers when it is told to. */
function slowServer() {
  const open: { answer: (words: string) => void; refuse: (why: Problem) => void }[] = []
  return { open, ask: () => new Promise<string>((answer, refuse) => open.push({ answer, refuse })) }
}

afterEach(() => localStorage.clear())

describe('one thing asked of the server', () => {
  it('is being fetched, then there', async () => {
    const asked = useAnswer('words', () => Promise.resolve('来了'))
    const loading = asked.load()
    expect(asked.state.value).toBe('loading')
    await loading
    expect([asked.state.value, asked.data.value, asked.keptAt.value]).toEqual(['ready', '来了', null])
  })

  it('is taken from the device while there is no signal, and says from when it is', async () => {
    await useAnswer('words', () => Promise.resolve('上次的')).load()
    const asked = useAnswer<string>('words', () => Promise.reject(Problem.offline()))
    await asked.load()
    expect(asked.data.value).toBe('上次的')
    expect(asked.keptAt.value).toBeTypeOf('number')
    expect(asked.problem.value?.offline).toBe(true)
  })

  it('has not come when nothing was kept', async () => {
    const asked = useAnswer<string>('words', () => Promise.reject(Problem.offline()))
    await asked.load()
    expect(asked.state.value).toBe('failed')
  })

  it('is forgotten when the server says that it is not so', async () => {
    await useAnswer('words', () => Promise.resolve('上次的')).load()
    const asked = useAnswer<string>('words', () => Promise.reject(refusal(404)))
    await asked.load()
    expect(asked.data.value).toBeNull()
    expect(keptAnswer('words')).toBeNull()
  })

  it('lets the last asking win, whichever answer comes first', async () => {
    const { open, ask } = slowServer()
    const asked = useAnswer('words', ask)
    const both = [asked.load(), asked.load()]
    open[1]?.answer('新')
    open[0]?.answer('旧')
    await Promise.all(both)
    expect(asked.data.value).toBe('新')
  })

  it('keeps what a step has brought over an asking still under way', async () => {
    const { open, ask } = slowServer()
    const asked = useAnswer('words', ask)
    const loading = asked.load()
    asked.take('办好了')
    open[0]?.answer('还没办')
    await loading
    expect(asked.data.value).toBe('办好了')
  })

  it('is gone from the device when somebody signs out', async () => {
    await useAnswer('words', () => Promise.resolve('来了')).load()
    localStorage.setItem('mulin:elder', '1')
    forgetAnswers()
    expect(keptAnswer('words')).toBeNull()
    expect(localStorage.getItem('mulin:elder')).toBe('1')
  })
})
