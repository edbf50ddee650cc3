import './olderBrowsers'
import { createPinia } from 'pinia'
import { createApp, type Component } from 'vue'
import { createRouter, createWebHistory, type Router, type RouteRecordRaw } from 'vue-router'
import { home, loadVocabulary, useSession, whenSignedOut } from '@mulin/api'
import { useToast } from '@mulin/kit'
import { w } from '@mulin/words'
import { isMissingPage, reloadOnce } from './missingPage'

declare module 'vue-router' {
  interface RouteMeta {
    /** Anybody may see this page, signed in or not. */
    open?: boolean
  }
}

interface AppPlan {
  app: Component
  routes: readonly RouteRecordRaw[]
  /** Where those go who are not signed in. An app without one is open to everybody. */
  signIn?: string
  /** Remember on the device who is signed in, so that the app opens without signal. */
  remember?: boolean
}

/** 开门 — every app starts the same way: its address from <base>, the session once, then the first page. */
export function openApp({ app, routes, signIn, remember = false }: AppPlan): Router {
  const pinia = createPinia()
  const session = useSession(pinia)
  const router = createRouter({
    history: createWebHistory(home().app),
    routes,
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? {} : { top: 0 }),
  })

  const asked = Promise.all([session.open({ remember }), loadVocabulary()])

  router.beforeEach(async (to) => {
    await asked
    if (!signIn || to.meta.open || session.signedIn || !session.view) return true
    return { path: signIn, query: to.path === '/' ? {} : { to: to.fullPath } }
  })

  router.onError((error: unknown, to) => {
    if (!isMissingPage(error)) throw error
    if (!navigator.onLine || !reloadOnce(home().app + to.fullPath.slice(1))) useToast().show(w('kit.page-missing'))
  })

  // The session has ended meanwhile: sign in, then back to the same page. What was typed is in its draft.
  whenSignedOut(() => {
    if (!session.signedIn) return
    session.forget()
    const here = router.currentRoute.value
    if (signIn && !here.meta.open) void router.replace({ path: signIn, query: { to: here.fullPath } })
  })

  createApp(app).use(pinia).use(router).mount('#app')
  return router
}

/** Where to go after signing in: an address of this app, never another's. */
export function afterSignIn(to: unknown): string {
  return typeof to === 'string' && /^\/(?![/\\])/.test(to) ? to : '/'
}
