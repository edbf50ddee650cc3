import type { components } from '@mulin/api'

/** What the server says of the county's tree. */

export type Tier = 'COUNTY' | 'TOWN' | 'VILLAGE' | 'RUNG'

export type UnitKind = 'ORDINARY' | 'DEDICATED' | 'ESTATE' | 'ESTATE_UNMANAGED'

/** 单元 — one node of the tree, today or on a past day. */
export interface UnitNode {
  readonly id: string
  readonly parent: string | null
  readonly code: string
  readonly name: string
  readonly fullName: string | null
  readonly tier: Tier
  readonly height: number
  readonly divisionType: string | null
  readonly kind: UnitKind
  readonly line: string | null
  /** What its rung is called: 片, 楼栋. */
  readonly rung: string | null
  /** What its leader is called: 片长. */
  readonly postTitle: string | null
  readonly children: number
  /** Whether it still stands today. */
  readonly open: boolean
  readonly version: number
  /** Where it lies on the ground, WGS 84. */
  readonly lon?: number | null
  readonly lat?: number | null
}

export interface LineageStep {
  readonly id: string
  readonly name: string
  readonly tier: Tier
}

/** @property lineage from the county down to the unit itself */
export interface UnitView {
  readonly unit: UnitNode
  readonly lineage: readonly LineageStep[]
}

/** 启动情况 — how far a village has come with its service line. */
export type Adoption = 'NOT_BEGUN' | 'DIVIDING' | 'STARTED'

export interface TownAdoption {
  readonly town: string
  readonly name: string
  readonly villages: number
  readonly dividing: number
  readonly started: number
}

export interface VillageAdoption {
  readonly village: string
  readonly name: string
  readonly adoption: Adoption
  readonly line: string | null
  readonly ladder: string | null
  readonly startedOn: string | null
}

export interface AdoptionView {
  readonly towns: readonly TownAdoption[]
  readonly villages: readonly VillageAdoption[]
}

export interface LadderRung {
  readonly height: number
  readonly name: string
  readonly postTitle: string
  /** How its units are called by default, `{n}` being the number: 第{n}片. */
  readonly naming: string
  readonly staffed: boolean
  readonly sizeMin: number | null
  readonly sizeMax: number | null
}

/** 阶梯 — its rungs from the highest down. */
export interface Ladder {
  readonly id: string
  readonly code: string
  readonly name: string
  /** Whether it came with the product. */
  readonly shipped: boolean
  readonly rungs: readonly LadderRung[]
}

export interface Line {
  readonly id: string
  readonly village: string
  readonly ladder: string
  readonly name: string
  /** Null while the village is being divided. */
  readonly startedOn: string | null
}

/** 划分情况 — what stands on each rung, and what looks unusual. */
export interface SetUpView {
  readonly principle: string
  readonly adoption: Adoption
  readonly line: Line | null
  readonly rungs: readonly { readonly height: number; readonly rung: string; readonly postTitle: string; readonly units: number }[]
  readonly hints: readonly { readonly unit: string; readonly words: string }[]
}

export type ChangeKind = 'CREATED' | 'IMPORTED' | 'RENAMED' | 'CHANGED' | 'MOVED' | 'SPLIT' | 'MERGED' | 'CLOSED' | 'REOPENED'

/** One stroke that changed one unit or many. */
export interface HistoryEntry {
  readonly at: string
  readonly change: ChangeKind
  readonly many: number
  readonly names: readonly string[]
  readonly units: readonly string[]
  readonly other: string | null
  readonly reason: string | null
}

export interface HistoryView {
  readonly days: readonly { readonly day: string; readonly changes: readonly HistoryEntry[] }[]
  readonly before: string | null
}

/** One unit that a search found. `where` is the names above it. */
export interface UnitHit {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly tier: Tier
  readonly height: number
  readonly rung: string | null
  readonly where: string
}

/** 机构台 — a desk: a unit's own, or a department's or partner's beside it. */
export type Office = components['schemas']['territory.office.Office']
export type DeskKind = Office['kind']

/** 导入结果 — what the official list changed; `held` are no longer listed but still have people or units. */
export interface DivisionReport {
  readonly added: number
  readonly reopened: number
  readonly renamed: number
  readonly closed: number
  readonly held: readonly string[]
}
