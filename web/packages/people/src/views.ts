import type { components } from '@mulin/api'

type Schemas = components['schemas']

/** 户卡 — a household in a list; names come masked as the onlooker may see them. */
export type HouseholdCard = Schemas['people.HouseholdQueries.Card']
export type HouseholdPage = Schemas['people.Household.HouseholdPage']
export type Household = Schemas['people.HouseholdQueries.Whole']
export type Member = Schemas['people.HouseholdQueries.Member']
export type Tally = Schemas['people.Households.Tally']
export type Dwelling = HouseholdCard['dwelling']

/** 出处 — of each field, by which way it came and when it was last confirmed. */
export type Provenance = Household['provenance']
export type Source = Schemas['people.Provenance.Mark']['source']

export type ResidentLine = Schemas['people.ResidentQueries.Line']
export type ResidentPage = Schemas['people.Resident.ResidentPage']
export type Resident = Schemas['people.ResidentQueries.Detail']
export type Relation = Schemas['people.Resident.RelationView']
export type IdNumberReading = Schemas['people.Resident.IdNumberView']
export type Gender = Resident['gender']
export type NoIdNumber = NonNullable<Schemas['people.ResidentForm']['noIdNumberWhy']>

export type LabelKind = Schemas['people.label.LabelKind']
export type LabelView = Schemas['people.label.Label.LabelView']
export type ConsentView = Schemas['people.consent.Consent']
export type ConsentPurpose = ConsentView['purpose']

export type DuplicatePair = Schemas['people.duplicate.DuplicateQueries.Pair']
export type DuplicateEntry = Schemas['people.duplicate.DuplicateQueries.Entry']
export type DuplicatePage = Schemas['people.duplicate.Duplicate.PairPage']
export type MergeLine = Schemas['people.duplicate.DuplicateQueries.MergeLine']

/** A household as it is being written down. */
export interface HouseholdForm {
  code: string | null
  door: string
  dwelling: Dwelling
  vacantRegistration: boolean
  note: string | null
}

/** A resident as they are being written down. A number that is null stays as it is. */
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
