import { onScopeDispose } from 'vue'

/** Asks again whenever the page is looked at or signal comes back. */
export function onReturn(ask: () => void): void {
  const wake = () => {
    if (document.visibilityState === 'visible') ask()
  }
  addEventListener('online', wake)
  document.addEventListener('visibilitychange', wake)
  onScopeDispose(() => {
    removeEventListener('online', wake)
    document.removeEventListener('visibilitychange', wake)
  })
}
