import { readonly, shallowRef } from 'vue'

const online = shallowRef(typeof navigator === 'undefined' || navigator.onLine !== false)

if (typeof window !== 'undefined') {
  addEventListener('online', () => (online.value = true))
  addEventListener('offline', () => (online.value = false))
}

/** 信号 — whether the device says it has signal. A call that gets no answer knows better than this. */
export function useSignal() {
  return { online: readonly(online) }
}
