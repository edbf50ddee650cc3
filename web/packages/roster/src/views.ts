/** What the server says of rosters, imports and exports. */

export type ImportState = 'READING' | 'CHECKED' | 'APPLYING' | 'DONE' | 'REFUSED' | 'CANCELLED'
export type VillageState = 'READ' | 'CHECKED' | 'APPLIED' | 'LEFT_OUT' | 'FAILED'
export type ImportAction = 'apply' | 'apply-faultless' | 'cancel' | 'returned'

/** 一次导入, as a list shows it. */
export interface ImportRow {
  readonly id: string
  readonly unit: string
  readonly unitName: string
  readonly fileName: string
  readonly bytes: number
  readonly state: ImportState
  /** The file is read and its villages are being looked at. */
  readonly checking: boolean
  readonly receivedAt: string
  readonly checkedAt?: string
  readonly finishedAt?: string
  readonly rowsRead: number
  readonly done: number
  readonly total: number
  readonly faultlessOnly: boolean
  readonly refusal?: string
  readonly ignored?: string
  readonly fileThere: boolean
  readonly mine: boolean
}

/** 计数 of one sheet. */
export interface Count {
  readonly added: number
  readonly changed: number
  readonly same: number
  readonly faulty: number
}

/** 合计 — what an import comes to. */
export interface Totals {
  readonly units: Count
  readonly households: Count
  readonly people: Count
  readonly leaders: Count
  readonly absentHouseholds: number
  readonly absentPeople: number
}

export interface ImportView {
  readonly item: ImportRow
  readonly totals: Totals
  readonly faults: number
  readonly actions: readonly ImportAction[]
}

export interface VillageRow {
  readonly village: string
  readonly name: string
  readonly state: VillageState
  readonly totals: Totals
  readonly faults: number
  readonly hints: number
  readonly words?: string
}

/** 一处问题, exact to the row. */
export interface FlawRow {
  readonly id: number
  readonly village?: string
  readonly sheet: string
  readonly row: number
  readonly column?: string
  readonly blocking: boolean
  readonly words: string
}

/** Who is in the county and not on the roster. */
export interface AbsentView {
  readonly households: readonly { readonly id: string; readonly code: string; readonly door: string }[]
  readonly residents: readonly { readonly id: string; readonly household: string; readonly name: string }[]
}

/** A village, town or county to import into. */
export interface Division {
  readonly id: string
  readonly name: string
  readonly tier: 'COUNTY' | 'TOWN' | 'VILLAGE' | 'RUNG'
}

export const SHEETS = ['units', 'households', 'people', 'leaders'] as const
export type SheetName = (typeof SHEETS)[number]
