import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import RouteAnnouncer from '../src/parts/RouteAnnouncer.vue'

const page = { template: '<div></div>' }

describe('RouteAnnouncer', () => {
  it('names the window, says the new page and moves the focus, but not at the start and not for a filter', async () => {
    const router = createRouter({
      history: createMemoryHistory(),
      routes: [
        { path: '/', component: page, meta: { title: () => '今日' } },
        { path: '/me', component: page, meta: { title: () => '我的' } },
      ],
    })
    document.body.innerHTML = '<main id="main" tabindex="-1"></main>'
    const announcer = mount(RouteAnnouncer, { global: { plugins: [router] } })
    await router.push('/')
    await flushPromises()
    expect([document.title, announcer.text()]).toEqual(['今日 · 睦邻', ''])

    await router.push('/me')
    await flushPromises()
    expect([document.title, announcer.text()]).toEqual(['我的 · 睦邻', '我的'])
    expect(document.activeElement?.id).toBe('main')

    document.body.focus()
    ;(document.activeElement as HTMLElement).blur()
    await router.push('/me?q=罗')
    await flushPromises()
    expect(document.activeElement?.id).not.toBe('main')
  })
})
