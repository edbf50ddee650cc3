import { afterEach, describe, expect, it, vi } from 'vitest'
import { effectScope, shallowRef, type EffectScope } from 'vue'
import { useKeys, useKeySheet, useListCursor } from '../src/use/keys'

let scope: EffectScope

function within<T>(work: () => T): T {
  scope = effectScope()
  const result = scope.run(work)
  if (result === undefined) throw new Error('no result')
  return result
}

function press(key: string, init: KeyboardEventInit = {}, target: EventTarget = document.body): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }))
}

afterEach(() => {
  scope.stop()
  document.body.innerHTML = ''
  document.documentElement.className = ''
  useKeySheet().on.value = true
})

describe('useKeys', () => {
  it('hears single keys, and nothing after its owner has gone', () => {
    const act = vi.fn()
    within(() => (useKeys(() => [{ key: 'e', word: '写一句', act }]), true))
    press('e')
    expect(act).toHaveBeenCalledTimes(1)
    scope.stop()
    press('e')
    expect(act).toHaveBeenCalledTimes(1)
  })

  it('is silent in fields, in the middle of input, with a modifier, behind a dialog, and when switched off', () => {
    const act = vi.fn()
    within(() => (useKeys(() => [{ key: 'e', word: '写一句', act }]), true))
    const field = document.body.appendChild(document.createElement('textarea'))
    press('e', {}, field)
    press('e', { isComposing: true })
    press('e', { ctrlKey: true })
    document.documentElement.className = 'has-dialog'
    press('e')
    document.documentElement.className = ''
    useKeySheet().on.value = false
    press('e')
    expect(act).not.toHaveBeenCalled()
  })

  it('leaves Enter to the link or button that has the focus', () => {
    const act = vi.fn()
    within(() => (useKeys(() => [{ key: 'Enter', word: '打开', act }]), true))
    press('Enter', {}, document.body.appendChild(document.createElement('button')))
    expect(act).not.toHaveBeenCalled()
    press('Enter')
    expect(act).toHaveBeenCalledTimes(1)
  })

  it('lists what works here, the innermost meaning of a key winning', () => {
    within(() => {
      useKeys(() => [{ key: '?', word: '外', act: vi.fn() }])
      useKeys(() => [
        { key: '?', word: '里', act: vi.fn() },
        { key: 'x', word: '现在不行', act: vi.fn(), off: true },
      ])
      return true
    })
    expect(useKeySheet().keys.value.map((one) => [one.key, one.word])).toEqual([['?', '里']])
  })
})

describe('useListCursor', () => {
  it('moves the focus through the rows, and stops at both ends', () => {
    const onMove = vi.fn()
    const list = document.body.appendChild(document.createElement('ul'))
    list.innerHTML = '<li><a class="row" href="#1">一</a></li><li tabindex="0" data-row>二</li><li>不是一行</li>'
    within(() => (useListCursor(shallowRef(list), { down: '下', up: '上' }, { onMove }), true))
    for (const key of ['j', 'j', 'j', 'k']) press(key, {}, document.activeElement ?? document.body)
    expect(document.activeElement?.textContent).toBe('一')
    expect(onMove.mock.calls.flat()).toEqual([0, 1, 1, 0])
  })
})
