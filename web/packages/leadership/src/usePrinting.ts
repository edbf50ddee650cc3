import { shallowRef } from 'vue'
import { useProblem } from '@mulin/api'
import { w, type WordKey } from '@mulin/words'
import { printAll, type Printed } from './printing'

export type PrintKind = 'DOORS' | 'UNITS' | 'BOARD'

const FILES: Readonly<Record<PrintKind, WordKey>> = {
  DOORS: 'leadership.print.doors',
  UNITS: 'leadership.print.units',
  BOARD: 'leadership.print.board',
}

/** 印联系卡 — for doors, for staircases and lanes, or the board with everybody on it. */
export function usePrinting() {
  const problems = useProblem()
  const printed = shallowRef<Printed | null>(null)
  const under = shallowRef<PrintKind | null>(null)

  async function print(unit: string, kind: PrintKind, place: string): Promise<void> {
    under.value = kind
    printed.value = null
    const done = await problems.attempt(() => printAll(`units/${unit}/cards/print`, { kind }, `${place}${w(FILES[kind])}`))
    if (done) printed.value = done
    under.value = null
  }

  return { ...problems, print, printed, under }
}
