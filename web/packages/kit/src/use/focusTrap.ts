import { nextTick, watch, type Ref, type ShallowRef } from 'vue'

const REACHABLE = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]'

/** Keeps Tab inside while `open`, takes the focus in, and gives it back where it was. */
export function useFocusTrap(box: Readonly<ShallowRef<HTMLElement | null>>, open: Ref<boolean>): { onTab: (event: KeyboardEvent) => void } {
  let before: HTMLElement | null = null

  watch(
    open,
    async (now) => {
      if (now) {
        before = document.activeElement instanceof HTMLElement ? document.activeElement : null
        await nextTick()
        const first = box.value?.querySelector<HTMLElement>('[autofocus]') ?? box.value
        first?.focus()
      } else {
        before?.focus()
        before = null
      }
    },
    { immediate: true },
  )

  function onTab(event: KeyboardEvent): void {
    const all = Array.from(box.value?.querySelectorAll<HTMLElement>(REACHABLE) ?? [])
    const first = all[0]
    const last = all[all.length - 1]
    if (!first || !last) return event.preventDefault()
    const here = document.activeElement
    if (event.shiftKey && (here === first || here === box.value)) {
      event.preventDefault()
      last.focus()
    } else if (!event.shiftKey && here === last) {
      event.preventDefault()
      first.focus()
    }
  }

  return { onTab }
}
