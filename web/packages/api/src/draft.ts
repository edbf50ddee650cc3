import { customRef, type Ref } from 'vue'
import { home } from './county'

interface Draft {
  text: Ref<string>
  /** Forgets the draft: only once what it says has been taken by the server or by the queue. */
  clear: () => void
}

/** 草稿 — words as they are typed, kept on the device at every letter. Name it after the form and whom it is about. */
export function useDraft(name: string): Draft {
  const slot = `mulin:${home().app}:draft:${name}`
  const text = customRef<string>((track, trigger) => {
    let value = read(slot)
    return {
      get() {
        track()
        return value
      },
      set(typed) {
        value = typed
        keep(slot, typed)
        trigger()
      },
    }
  })
  return { text, clear: () => (text.value = '') }
}

function read(slot: string): string {
  try {
    return localStorage.getItem(slot) ?? ''
  } catch {
    return '' // storage forbidden: the draft lives as long as the page
  }
}

function keep(slot: string, text: string): void {
  try {
    if (text) localStorage.setItem(slot, text)
    else localStorage.removeItem(slot)
  } catch {
    // full or forbidden: the draft lives as long as the page
  }
}
