import { w } from '@mulin/words'
import type { LightKind } from '@mulin/kit'
import type { Count, ImportRow, ImportState, SheetName, Totals, VillageRow } from './views'
import { SHEETS } from './views'

const STATE = {
  READING: () => w('roster.state.reading'),
  CHECKED: () => w('roster.state.checked'),
  APPLYING: () => w('roster.state.applying'),
  DONE: () => w('roster.state.done'),
  REFUSED: () => w('roster.state.refused'),
  CANCELLED: () => w('roster.state.cancelled'),
} as const

const LIGHT: Readonly<Record<ImportState, LightKind>> = {
  READING: 'hold',
  CHECKED: 'soon',
  APPLYING: 'ok',
  DONE: 'done',
  REFUSED: 'gap',
  CANCELLED: 'hold',
}

const SHEET = {
  units: () => w('roster.sheet.units'),
  households: () => w('roster.sheet.households'),
  people: () => w('roster.sheet.people'),
  leaders: () => w('roster.sheet.leaders'),
} as const

export const stateWord = (state: ImportState): string => STATE[state]()
export const stateLight = (state: ImportState): LightKind => LIGHT[state]
export const sheetWord = (sheet: SheetName): string => SHEET[sheet]()

/** Work goes on without anybody asking again. */
export const underWay = (state: ImportState): boolean => state === 'READING' || state === 'APPLYING'

/** Where in the four steps it stands: 选文件, 试读, 写入, 完成. */
export function stepOf(state: ImportState): number {
  if (state === 'READING' || state === 'REFUSED') return 1
  if (state === 'CHECKED' || state === 'CANCELLED') return 2
  return state === 'APPLYING' ? 2 : 3
}

export const sheetsOf = (totals: Totals): readonly { sheet: SheetName; count: Count }[] =>
  SHEETS.map((sheet) => ({ sheet, count: totals[sheet] })).filter(({ count }) => rowsOf(count) > 0)

export const rowsOf = (count: Count): number => count.added + count.changed + count.same + count.faulty

export const sumOf = (totals: Totals, field: keyof Count): number => SHEETS.reduce((sum, sheet) => sum + totals[sheet][field], 0)

/** How far it is, in one sentence. */
export function progressWord(row: ImportRow): string {
  if (row.state === 'APPLYING') return w('roster.progress.applying', { done: row.done, total: row.total })
  if (row.checking) return w('roster.progress.checking', { rows: row.rowsRead, done: row.done, total: row.total })
  return w('roster.progress.reading', { rows: row.rowsRead })
}

export function villageWord(village: VillageRow): string {
  if (village.state === 'APPLIED') return w('roster.village.applied')
  if (village.state === 'LEFT_OUT') return w('roster.village.left-out', { n: village.faults })
  if (village.state === 'FAILED') return village.words ?? w('roster.village.failed')
  if (village.state === 'READ') return w('roster.village.read')
  return village.faults > 0 ? w('roster.village.faulty', { n: village.faults }) : w('roster.village.checked')
}

export function villageLight(village: VillageRow): LightKind {
  if (village.state === 'APPLIED') return 'done'
  if (village.state === 'FAILED' || village.state === 'LEFT_OUT' || village.faults > 0) return 'gap'
  return village.state === 'READ' ? 'hold' : 'ok'
}

/** 1.2 MB. */
export function sizeWord(bytes: number): string {
  if (bytes < 1024 * 1024) return w('roster.kilobytes', { n: Math.max(1, Math.round(bytes / 1024)) })
  return w('roster.megabytes', { n: (bytes / 1024 / 1024).toFixed(1) })
}
