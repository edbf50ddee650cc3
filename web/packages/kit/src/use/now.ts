import { onScopeDispose, readonly, shallowRef, type ShallowRef } from 'vue'

const now = shallowRef(Date.now())
let users = 0
let timer = 0

/** The present minute. One timer for however many use it, and none when nobody does. */
export function useNow(): Readonly<ShallowRef<number>> {
  if (users++ === 0) {
    now.value = Date.now()
    timer = window.setInterval(() => (now.value = Date.now()), 30_000)
  }
  onScopeDispose(() => {
    if (--users === 0) clearInterval(timer)
  })
  return readonly(now)
}
