/** What the server says of posts, terms and a village's ledger. */

export type CellState = 'HELD' | 'LOOK' | 'COVERED' | 'VACANT'

export type ConcernKind = 'VACANT' | 'SMALL' | 'LARGE' | 'UNPLACED' | 'LEFT' | 'ACTING_LONG' | 'PHONE_STALE'

/** 任职的人. */
export interface Holder {
  readonly term: string
  readonly resident: string
  readonly name: string
  readonly since: string
}

/** 谁代 — who stands in, and in which post of their own. */
export interface CoveredBy {
  readonly resident: string
  readonly name: string
  readonly title: string | null
  readonly unitName: string | null
}

export interface RungView {
  readonly height: number
  /** 片 */
  readonly name: string
  /** 片长 */
  readonly title: string
  readonly sizeMin: number | null
  readonly sizeMax: number | null
  readonly units: number
  readonly held: number
}

/** 一格 — one lowest unit. */
export interface LedgerCell {
  readonly unit: string
  readonly name: string
  readonly state: CellState
  readonly looks: readonly ConcernKind[]
  readonly households: number
  readonly holder: Holder | null
  readonly coveredBy: CoveredBy | null
}

export interface LedgerGroup {
  readonly unit: string
  readonly name: string
  readonly cells: readonly LedgerCell[]
}

/** 一行 — one unit with the cells of its lowest units. */
export interface LedgerRow {
  readonly unit: string
  readonly name: string
  readonly height: number
  readonly title: string
  readonly state: CellState
  readonly looks: readonly ConcernKind[]
  readonly holder: Holder | null
  readonly coveredBy: CoveredBy | null
  readonly vacantSince: string | null
  readonly households: number
  /** How many units of each height lie below it. */
  readonly units: Readonly<Record<string, number>>
  readonly states: Readonly<Partial<Record<CellState, number>>>
  readonly concerns: number
  /** Null where there are too many cells to send. */
  readonly strip: readonly LedgerGroup[] | null
}

/** 台账 — the units next below one unit of a village, on a day. */
export interface LedgerView {
  readonly unit: string
  readonly name: string
  readonly village: string
  readonly line: string
  readonly on: string
  readonly rungs: readonly RungView[]
  readonly households: number
  readonly unplaced: number | null
  readonly vacant: number
  readonly concerns: number
  readonly rows: readonly LedgerRow[]
  readonly next: string | null
}

/** 要看一眼 — a hint, never a blame. */
export interface Concern {
  readonly kind: ConcernKind
  readonly unit: string
  readonly unitName: string
  readonly parentName: string | null
  readonly title: string | null
  readonly number: number
  readonly sizeMin: number | null
  readonly sizeMax: number | null
  readonly since: string | null
  readonly coveredBy: CoveredBy | null
}

export type Way = 'ELECTED' | 'APPOINTED' | 'RECRUITED' | 'ROSTER'

/** 任期 — `endedOn` is the first day without. */
export interface TermView {
  readonly id: string
  readonly desk: string
  readonly post: string
  readonly resident: string
  readonly name: string
  readonly acting: boolean
  readonly beganOn: string
  readonly beganBy: Way
  readonly reason: string | null
  readonly basis: string | null
  readonly endedOn: string | null
  readonly endedBy: EndedBy | null
  readonly endReason: string | null
  readonly follows: string | null
}

export type EndedBy = 'EXPIRED' | 'RESIGNED' | 'MOVED_AWAY' | 'DIED' | 'UNABLE' | 'REMOVED' | 'RECALLED' | 'HANDED_OVER' | 'POST_CLOSED'

/** What passes to a new holder: 户 12. */
export interface Following {
  readonly what: string
  readonly number: number
}

/** 交接 — what passed from one holder to the next. */
export interface HandOver {
  readonly from: string
  readonly to: string
  readonly on: string
  readonly follows: readonly Following[]
}

/** What is sent to put somebody on a post. */
export interface AppointForm {
  resident: string
  acting: boolean
  from: string
  by: Way
  reason: string | null
  basis: string | null
  livesElsewhere: boolean
}

/** 三长 — somebody who holds a post. */
export interface Leader {
  readonly term: string
  readonly desk: string
  readonly path: string
  readonly resident: string
  readonly name: string
  readonly title: string
  readonly unitName: string
  readonly acting: boolean
  readonly since: string
}

/** 空缺 — a post without a holder; without `coveredBy` the village's own desk answers. */
export interface Vacancy {
  readonly unit: string
  readonly path: string
  readonly post: string
  readonly height: number
  readonly title: string
  readonly since: string
  readonly coveredBy: { readonly resident: string; readonly name: string; readonly post: string; readonly acting: boolean } | null
}

/** 覆盖 — one division's posts, households and who answers for them. */
export interface CoverageView {
  readonly unit: string
  readonly name: string
  readonly posts: readonly { readonly height: number; readonly posts: number; readonly held: number; readonly women: number }[]
  readonly vacant: number
  readonly households: number
  readonly withoutLeader: number
  readonly unplaced: number
  readonly leaders: number
  readonly women: number
  readonly fewWomen: boolean
}

/** 联系卡的码 — where the card of a door or a unit leads; `address` is null until the county has a public address. */
export interface CardLink {
  readonly code: string
  readonly path: string
  readonly address: string | null
}

/** 代表证 */
export interface CertificateView {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly post: string
  readonly state: 'VALID' | 'EXPIRED' | 'REVOKED' | 'ENDED'
  readonly validFrom: string
  readonly validTo: string
  readonly printed: number
}
