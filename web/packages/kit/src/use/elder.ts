import { computed, shallowRef } from 'vue'

const SLOT = 'mulin:elder'
const elder = shallowRef(read())

function read(): boolean {
  try {
    return localStorage.getItem(SLOT) !== null
  } catch {
    return false
  }
}

function dress(): void {
  document.documentElement.classList.toggle('elder', elder.value)
}

/** 长辈版 — a larger root and another home page, remembered on the device. Call `dress` once, before the first page. */
export function useElder() {
  const on = computed({
    get: () => elder.value,
    set(now) {
      elder.value = now
      dress()
      try {
        if (now) localStorage.setItem(SLOT, '1')
        else localStorage.removeItem(SLOT)
      } catch {
        // storage forbidden: until the page is closed
      }
    },
  })
  return { on, dress }
}
