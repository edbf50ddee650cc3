/** What the server says of cards and demands. */

/** Somebody who answers for a door. The number is there only with consent. */
export interface Answering {
  readonly name: string
  readonly title: string
  readonly phone?: string | null
}

/** 联系卡 — what the card on a door stands for. Without a leader the post is vacant, and `covering` stands in. */
export interface CardView {
  readonly code: string
  readonly county: string
  readonly village: string
  readonly place: string
  readonly unit: { readonly name: string }
  readonly leader: Answering | null
  readonly covering: Answering | null
  readonly supervisionPhone?: string | null
}

export type DemandState =
  | 'SUBMITTED'
  | 'NEED_INFO'
  | 'WAITING'
  | 'IN_HAND'
  | 'OFFERED'
  | 'RETURN_IN_REVIEW'
  | 'SUSPENDED'
  | 'BACKLOG'
  | 'ANSWERED'
  | 'ENDED'

/** 三问 — contacted in time, solved, satisfied. */
export interface Answers {
  readonly contacted: boolean
  readonly solved: boolean
  readonly satisfied: boolean
}

/** One step of the story, as everybody is told it. */
export interface StoryStep {
  readonly sentence: string
  readonly words?: string | null
  readonly at: string
}

/** What a resident is told when the words have arrived. */
export interface RaisedView {
  readonly statusCode: string
  readonly reference: string
}

/** 进展 — a demand as the one who raised it follows it. */
export interface StatusView {
  readonly reference: string
  readonly words: string
  readonly state: DemandState
  readonly desk: string
  readonly promisedAt: string | null
  readonly recordedAt: string
  readonly story: readonly StoryStep[]
  readonly actions: readonly string[]
}

/** One row of a desk's list. */
export interface DemandRow {
  readonly id: string
  readonly reference: string
  readonly words: string
  readonly state: DemandState
  readonly desk: string
  readonly place: string
  /** Of the household it is about. */
  readonly door?: string | null
  /** CARD, or how it came to whoever put it down. */
  readonly way?: string
  /** Whose words they are, masked. */
  readonly saidBy?: string | null
  readonly dueAt: string | null
  readonly promisedAt: string | null
  readonly recordedAt: string
}

/** 一件诉求 — as a desk sees it, with the steps open to it now. */
export interface DemandView {
  readonly demand: DemandRow
  readonly story: readonly StoryStep[]
  readonly actions: readonly string[]
}

/** 办好了 or 说明了办不了. */
export type Outcome = 'RESOLVED' | 'EXPLAINED'
