import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { useSession } from '@mulin/api'
import SessionGate from '../src/SessionGate.vue'

const page = { template: '<div></div>' }

describe('SessionGate', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('says that the server is away, tries again, and then lets the guard decide', async () => {
    document.head.innerHTML = '<base href="https://mulin.example/430181/desk/">'
    const server = vi.fn<() => Promise<Response>>().mockRejectedValueOnce(new TypeError('fetch failed'))
    vi.stubGlobal('fetch', server)
    const pinia = createPinia()
    const session = useSession(pinia)
    const router = createRouter({
      history: createMemoryHistory(),
      routes: [
        { path: '/units', component: page },
        { path: '/sign-in', component: page, meta: { open: true } },
      ],
    })
    router.beforeEach((to) => to.meta.open || session.signedIn || !session.view || '/sign-in')

    await session.open({ remember: false })
    await router.push('/units')
    const gate = mount(SessionGate, { props: { title: '工作台没连上' }, slots: { default: '名单' }, global: { plugins: [pinia, router] } })
    expect(gate.text()).toContain('工作台没连上')
    expect(gate.text()).not.toContain('名单')

    server.mockResolvedValueOnce(new Response(JSON.stringify({ actor: null, permissions: [], county: { code: '430181', name: '浏水县', demo: true } })))
    await gate.get('button').trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.path).toBe('/sign-in')
    expect(gate.text()).toBe('名单')
  })
})
