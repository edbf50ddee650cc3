/** What the server says of households and residents. Names and numbers come masked as the onlooker may see them. */

export type Dwelling = 'OWN' | 'RENTED' | 'PUBLIC' | 'EMPTY' | 'OTHER'

export type Gender = 'UNKNOWN' | 'MALE' | 'FEMALE' | 'UNSTATED'

export type NoIdNumber = 'NEWBORN' | 'UNREGISTERED' | 'LOST' | 'FOREIGN' | 'NOT_TOLD'

export type Source = 'ROSTER' | 'SELF' | 'VISIT' | 'CLERK' | 'DEPARTMENT' | 'ID_NUMBER' | 'INVENTED'

export interface Mark {
  readonly source: Source
  readonly confirmedOn: string
}

export type Provenance = Readonly<Record<string, Mark>>

/** 户内一人 — `hint` is what a neighbour should know to help; never the reason. */
export interface Member {
  readonly id: string
  readonly name: string
  /** Two digits of GB/T 4761; 02 is the head. */
  readonly relation: string
  readonly livesHere: boolean
  readonly hint: string | null
}

/** 户卡 — `unit` is null while nobody has placed the household. */
export interface HouseholdCard {
  readonly id: string
  readonly path: string
  readonly unit: string | null
  readonly code: string
  readonly door: string
  readonly dwelling: Dwelling
  readonly vacantRegistration: boolean
  readonly version: number
  readonly members: readonly Member[]
}

export interface Household {
  readonly card: HouseholdCard
  readonly note: string | null
  readonly placedOn: string
  readonly provenance: Provenance
  /** Where it belonged before, the newest first. */
  readonly history: readonly { readonly unit: string; readonly since: string; readonly until: string }[]
}

/** One person in a list. */
export interface ResidentLine {
  readonly id: string
  readonly household: string
  readonly name: string
  readonly gender: Gender
  readonly bornOn: string | null
  readonly relation: string
  readonly livesHere: boolean
  readonly door: string
  readonly path: string
  readonly phone: string | null
}

/** One person, everything but what is sealed. */
export interface Resident {
  readonly id: string
  readonly household: string
  readonly path: string
  readonly name: string
  readonly gender: Gender
  readonly bornOn: string | null
  readonly relation: string
  readonly registeredHere: boolean
  readonly livesHere: boolean
  readonly idNumber: string | null
  readonly noIdNumberWhy: NoIdNumber | null
  readonly phone: string | null
  readonly provenance: Provenance
  readonly leftOn: string | null
  readonly hints: readonly string[]
  readonly version: number
}

export interface Relation {
  readonly code: string
  readonly words: string
}

/** How an ID number that was typed reads: the number, or what is wrong with it. */
export interface IdNumberReading {
  readonly number: string | null
  /** It was an old one of 15 digits, to be compared with the card. */
  readonly converted: boolean
  readonly flaw: string | null
}

/** A household as it is written down. */
export interface HouseholdForm {
  code: string | null
  door: string
  dwelling: Dwelling
  vacantRegistration: boolean
  note: string | null
}

/** A resident as they are written down. A number that is null stays as it is. */
export interface ResidentForm {
  name: string
  gender: Gender | null
  bornOn: string | null
  relation: string
  registeredHere: boolean
  livesHere: boolean
  idNumber: string | null
  noIdNumberWhy: NoIdNumber | null
  phone: string | null
}

/** 标签种类 — `hint` is what a neighbour reads: how to help, never why. */
export interface LabelKind {
  readonly code: string
  readonly name: string
  readonly topic: string
  readonly grades: readonly string[]
  readonly hint: string | null
  readonly inUse: boolean
}

export interface LabelView {
  readonly id: string
  readonly kind: string
  readonly grade: string | null
  readonly detail: string | null
  readonly hint: string | null
  readonly source: Source
  readonly confirmedOn: string
}

export type ConsentPurpose = 'CARE' | 'CARD_NUMBER' | 'PHOTO' | 'PUBLIC_STORY' | 'SHARING' | 'FAMILY_VIEW'

export interface ConsentView {
  readonly id: string
  readonly purpose: ConsentPurpose
  readonly how: 'SIGNED' | 'SPOKEN' | 'IN_APP' | 'GUARDIAN'
  readonly givenAt: string
  readonly withdrawnAt: string | null
}
