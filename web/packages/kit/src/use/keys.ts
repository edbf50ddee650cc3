import { computed, onScopeDispose, shallowRef, triggerRef, type ShallowRef } from 'vue'

/** A single key and what it does. It must be something that can be taken back. */
export interface KeyAct {
  /** As `KeyboardEvent.key` says it: `j`, `Enter`, `?`, `/`. */
  key: string
  /** What it does, for the sheet of keys. */
  word: string
  act: () => void
  /** Not now; the sheet of keys leaves it out. */
  off?: boolean
}

const OFF = 'mulin:keys-off'
const layers = shallowRef<(() => readonly KeyAct[])[]>([])
const off = shallowRef(readOff())

function readOff(): boolean {
  try {
    return localStorage.getItem(OFF) !== null
  } catch {
    return false
  }
}

function writes(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

/** Enter and Space belong to what has the focus. */
function presses(event: KeyboardEvent): boolean {
  return (event.key === 'Enter' || event.key === ' ') && event.target instanceof HTMLElement && event.target.closest('a, button, summary') !== null
}

function onKeydown(event: KeyboardEvent): void {
  if (off.value || event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
  if (writes(event.target) || presses(event) || document.documentElement.classList.contains('has-dialog')) return
  for (let at = layers.value.length - 1; at >= 0; at--) {
    const found = layers.value[at]?.().find((one) => !one.off && one.key === event.key)
    if (found) {
      event.preventDefault()
      found.act()
      return
    }
  }
}

/**
 * Single keys for as long as the caller lives; the innermost caller goes first. Silent in fields, during
 * input-method composition, while a dialog is open, and when the person has switched keys off.
 */
export function useKeys(keys: () => readonly KeyAct[]): void {
  if (layers.value.length === 0) addEventListener('keydown', onKeydown)
  layers.value.push(keys)
  triggerRef(layers)
  onScopeDispose(() => {
    layers.value.splice(layers.value.indexOf(keys), 1)
    triggerRef(layers)
    if (layers.value.length === 0) removeEventListener('keydown', onKeydown)
  })
}

/** All keys that do something here, and the switch that silences them. */
export function useKeySheet() {
  const keys = computed(() => {
    const seen = new Map<string, KeyAct>()
    for (const layer of layers.value) for (const one of layer()) if (!one.off) seen.set(one.key, one)
    return [...seen.values()]
  })
  const on = computed({
    get: () => !off.value,
    set(now) {
      off.value = !now
      try {
        if (now) localStorage.removeItem(OFF)
        else localStorage.setItem(OFF, '1')
      } catch {
        // storage forbidden: switched off for this page only
      }
    },
  })
  return { keys, on }
}

interface CursorOptions {
  /** Called with the number of the row the keyboard has come to, as when a list stands beside its matter. */
  onMove?: (at: number) => void
}

/**
 * j and k through the rows of a list: every `a.row` and `[data-row]` in `list`. The focus itself moves, so Enter
 * opens, a screen reader reads along, and coming back finds the place again.
 */
export function useListCursor(list: Readonly<ShallowRef<HTMLElement | null>>, words: { down: string; up: string }, { onMove }: CursorOptions = {}): void {
  function move(by: number): void {
    const rows = Array.from(list.value?.querySelectorAll<HTMLElement>('a.row, [data-row]') ?? [])
    if (rows.length === 0) return
    const focused = rows.findIndex((row) => row.contains(document.activeElement))
    // Beside its list an open matter has the focus: go on from its row.
    const here = focused >= 0 ? focused : rows.findIndex((row) => row.hasAttribute('aria-current'))
    const at = here < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.max(0, Math.min(rows.length - 1, here + by))
    rows[at]?.focus()
    rows[at]?.scrollIntoView({ block: 'nearest' })
    onMove?.(at)
  }

  useKeys(() => [
    { key: 'j', word: words.down, act: () => move(1) },
    { key: 'k', word: words.up, act: () => move(-1) },
  ])
}
