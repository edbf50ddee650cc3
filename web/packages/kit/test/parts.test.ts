import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import ButtonDanger from '../src/parts/ButtonDanger.vue'
import Choice from '../src/parts/Choice.vue'
import Dialog from '../src/parts/Dialog.vue'
import Face from '../src/parts/Face.vue'
import FieldText from '../src/parts/FieldText.vue'
import ListFaces from '../src/parts/ListFaces.vue'
import SearchBox from '../src/parts/SearchBox.vue'

describe('ButtonDanger', () => {
  it('acts at the second asking only, and can be called off', async () => {
    const danger = mount(ButtonDanger, { props: { question: '作废吗', consequence: '不能恢复。', sure: '作废名单' }, slots: { default: '作废' } })
    await danger.get('button').trigger('click')
    expect(danger.emitted('sure')).toBeUndefined()
    expect(danger.text()).toContain('不能恢复。')
    const [, not] = danger.findAll('button')
    await not?.trigger('click')
    await danger.get('button').trigger('click')
    await danger.get('button').trigger('click')
    expect(danger.emitted('sure')).toHaveLength(1)
  })
})

describe('FieldText', () => {
  it('ties label, hint and error to the input', () => {
    const field = mount(FieldText, { props: { label: '手机号', hint: '11 位', error: '差 4 位' }, attrs: { inputmode: 'numeric' } })
    const input = field.get('input')
    expect(field.get('label').attributes('for')).toBe(input.attributes('id'))
    expect(input.attributes('inputmode')).toBe('numeric')
    expect(input.attributes('aria-invalid')).toBe('true')
    const described = (input.attributes('aria-describedby') ?? '').split(' ').map((id) => field.get(`[id="${id}"]`).text())
    expect(described).toEqual(['差 4 位', '11 位'])
  })
})

describe('Choice', () => {
  it('has nothing chosen beforehand', async () => {
    const choice = mount(Choice, { props: { label: '满意吗', options: [{ value: 'yes', word: '满意' }, { value: 'no', word: '不满意' }] } })
    expect(choice.findAll('input').some((one) => one.element.checked)).toBe(false)
    await choice.findAll('input')[1]?.setValue()
    expect(choice.emitted('update:modelValue')).toEqual([['no']])
  })
})

describe('Face', () => {
  it('is the family name, or says that somebody is missing', () => {
    expect(mount(Face, { props: { name: '𠅤㛃' } }).text()).toBe('𠅤')
    expect(mount(Face).text()).toBe('缺')
  })
})

describe('ListFaces', () => {
  it('shows one face at a time and retries', async () => {
    const faces = mount(ListFaces, { props: { state: 'failed', emptyTitle: '还没有' }, slots: { default: '名单' } })
    await faces.get('button').trigger('click')
    expect(faces.emitted('retry')).toHaveLength(1)
    await faces.setProps({ state: 'empty' })
    expect(faces.text()).toContain('还没有')
    await faces.setProps({ state: 'ready' })
    expect(faces.text()).toBe('名单')
  })
})

describe('SearchBox', () => {
  it('asks a little after the last letter, and not while 输入法 is open', async () => {
    vi.useFakeTimers()
    const box = mount(SearchBox, { props: { label: '找人', modelValue: '' } })
    const input = box.get('input')
    await input.trigger('compositionstart')
    await input.setValue('luo')
    vi.advanceTimersByTime(1000)
    expect(box.emitted('update:modelValue')).toBeUndefined()
    input.element.value = '罗'
    await input.trigger('compositionend')
    vi.advanceTimersByTime(250)
    expect(box.emitted('update:modelValue')).toEqual([['罗']])
    vi.useRealTimers()
  })
})

describe('Dialog', () => {
  it('stills the page behind as long as any is open, closes on Esc, and gives the focus back', async () => {
    const opener = document.body.appendChild(document.createElement('button'))
    opener.focus()
    const dialog = mount(Dialog, { props: { open: true, title: '派给谁' }, slots: { default: '<input />' }, attachTo: document.body })
    await nextTick()
    const other = mount(Dialog, { props: { open: false, title: '另一问' } })
    expect(document.documentElement.classList.contains('has-dialog')).toBe(true)
    const box = document.querySelector('[role="dialog"]')
    expect(document.activeElement).toBe(box)
    box?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    expect(dialog.emitted('update:open')).toEqual([[false]])
    await dialog.setProps({ open: false })
    await nextTick()
    expect(document.documentElement.classList.contains('has-dialog')).toBe(false)
    expect(document.activeElement).toBe(opener)
    other.unmount()
    dialog.unmount()
  })
})
