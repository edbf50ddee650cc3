import { w, type WordKey } from '@mulin/words'
import type { ConsentPurpose, Dwelling, Gender, NoIdNumber, Source } from './views'

const DWELLINGS: Readonly<Record<Dwelling, WordKey>> = {
  OWN: 'people.dwelling.own',
  RENTED: 'people.dwelling.rented',
  PUBLIC: 'people.dwelling.public',
  EMPTY: 'people.dwelling.empty',
  OTHER: 'people.dwelling.other',
}

/** 自有 · 租住 … */
export function dwellingWord(dwelling: Dwelling): string {
  return w(DWELLINGS[dwelling])
}

export const dwellings = () => (Object.keys(DWELLINGS) as Dwelling[]).map((value) => ({ value, word: dwellingWord(value) }))

const GENDERS: Readonly<Record<Gender, WordKey>> = {
  MALE: 'people.gender.male',
  FEMALE: 'people.gender.female',
  UNKNOWN: 'people.gender.unknown',
  UNSTATED: 'people.gender.unstated',
}

export function genderWord(gender: Gender): string {
  return w(GENDERS[gender])
}

const NO_NUMBERS: Readonly<Record<NoIdNumber, WordKey>> = {
  NEWBORN: 'people.no-id.newborn',
  UNREGISTERED: 'people.no-id.unregistered',
  LOST: 'people.no-id.lost',
  FOREIGN: 'people.no-id.foreign',
  NOT_TOLD: 'people.no-id.not-told',
}

/** Why somebody has no number; empty for a reason of tomorrow. */
export function noIdWord(why: string): string {
  return why in NO_NUMBERS ? w(NO_NUMBERS[why as NoIdNumber]) : ''
}

export const noIdReasons = () => (Object.keys(NO_NUMBERS) as NoIdNumber[]).map((value) => ({ value, word: noIdWord(value) }))

const SOURCES: Readonly<Record<Source, WordKey>> = {
  ROSTER: 'people.source.roster',
  SELF: 'people.source.self',
  VISIT: 'people.source.visit',
  CLERK: 'people.source.clerk',
  DEPARTMENT: 'people.source.department',
  ID_NUMBER: 'people.source.id-number',
  INVENTED: 'people.source.invented',
}

/** By which way a fact came: 名册导入, 本人所说. */
export function sourceWord(source: Source): string {
  return w(SOURCES[source])
}

const CONSENTS: Readonly<Record<ConsentPurpose, WordKey>> = {
  CARE: 'people.consent.care',
  CARD_NUMBER: 'people.consent.card-number',
  PHOTO: 'people.consent.photo',
  PUBLIC_STORY: 'people.consent.public-story',
  SHARING: 'people.consent.sharing',
  FAMILY_VIEW: 'people.consent.family-view',
}

/** 在联系卡上印电话 … */
export function consentWord(purpose: ConsentPurpose): string {
  return w(CONSENTS[purpose])
}
