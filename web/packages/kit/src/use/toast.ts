import { readonly, shallowRef } from 'vue'

export interface ToastMessage {
  readonly id: number
  readonly words: string
  readonly undo?: () => void
}

const shown = shallowRef<ToastMessage | null>(null)
let timer = 0
let count = 0

function hide(): void {
  clearTimeout(timer)
  shown.value = null
}

function show(words: string, undo?: () => void): void {
  clearTimeout(timer)
  shown.value = { id: ++count, words, undo }
  // Longer when there is something to press: WCAG 2.2.1 asks for enough time.
  timer = window.setTimeout(hide, undo ? 10_000 : 5_000)
}

/** 说一声 — what has just been done, with the way back where there is one. Never the only place where a failure is told. */
export function useToast() {
  return { shown: readonly(shown), show, hide }
}
