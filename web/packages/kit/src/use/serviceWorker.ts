import { readonly, shallowRef } from 'vue'

const waiting = shallowRef<ServiceWorker | null>(null)

/**
 * Registers the app's service worker beside <base>, bound to the county's path. `ready` turns true when a newer
 * version has been fetched; it starts only when the person says so, never under their hands.
 */
export function useServiceWorker() {
  async function register(): Promise<void> {
    if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
    try {
      const registration = await navigator.serviceWorker.register(new URL('sw.js', document.baseURI))
      const watch = () => {
        const worker = registration.waiting
        if (worker && navigator.serviceWorker.controller) waiting.value = worker
      }
      watch()
      registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', watch))
    } catch {
      // not over HTTPS, or forbidden: the app works with signal only
    }
  }

  function restart(): void {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload())
    waiting.value?.postMessage({ type: 'SKIP_WAITING' })
  }

  return { waiting: readonly(waiting), register, restart }
}
