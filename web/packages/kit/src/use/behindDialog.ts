import { onScopeDispose, watch, type Ref } from 'vue'

let opened = 0

/** While any dialog is open the page behind neither scrolls nor hears single keys. */
export function useBehindDialog(open: Ref<boolean>): void {
  let counted = false

  function count(now: boolean): void {
    if (now === counted) return
    counted = now
    opened += now ? 1 : -1
    document.documentElement.classList.toggle('has-dialog', opened > 0)
  }

  watch(open, count, { immediate: true })
  onScopeDispose(() => count(false))
}
