import { w, wordOr, type WordKey } from '@mulin/words'
import type { Lack, OpeningStep, StaffFlaw } from './views'

const STEPS: Readonly<Record<OpeningStep, WordKey>> = {
  DIVISIONS: 'opening.step.divisions',
  COUNTY: 'opening.step.county',
  NOTICE: 'opening.step.notice',
  LADDERS: 'opening.step.ladders',
  ADMINISTRATORS: 'opening.step.administrators',
  STAFF: 'opening.step.staff',
  KEYS: 'opening.step.keys',
}

const LACKS: Readonly<Record<Lack, WordKey>> = {
  DIVISIONS_UNKNOWN: 'opening.lack.divisions',
  ADDRESS_UNSET: 'opening.lack.address',
  SUPERVISION_PHONE_UNSET: 'opening.lack.phone',
  FILING_NUMBER_UNSET: 'opening.lack.filing',
  NOTICE_UNPUBLISHED: 'opening.lack.notice',
  LADDERS_UNCHOSEN: 'opening.lack.ladders',
  ADMINISTRATORS_NOT_IN: 'opening.lack.administrators',
  OFFICE_UNSTAFFED: 'opening.lack.office',
  SEATS_WAITING: 'opening.lack.seats',
  KEYS_UNSAFE: 'opening.lack.keys-unsafe',
  CUSTODY_UNRECORDED: 'opening.lack.custody',
  KEYS_CHANGED: 'opening.lack.keys-changed',
  CUSTODY_UNCONFIRMED: 'opening.lack.custody-unconfirmed',
}

const COLUMNS: Readonly<Record<StaffFlaw['column'], WordKey>> = {
  NAME: 'opening.column.name',
  LOGIN: 'opening.column.login',
  PHONE: 'opening.column.phone',
  TITLE: 'opening.column.title',
  PLACE: 'opening.column.place',
  DUTY: 'opening.column.duty',
}

const FLAWS: Readonly<Record<StaffFlaw['why'], WordKey>> = {
  EMPTY: 'opening.flaw.empty',
  TOO_LONG: 'opening.flaw.long',
  BAD_LOGIN: 'opening.flaw.login',
  LOGIN_TWICE: 'opening.flaw.twice',
  LOGIN_TAKEN: 'opening.flaw.taken',
  LOGIN_OF_ADMINISTRATOR: 'opening.flaw.administrator',
  BAD_PHONE: 'opening.flaw.phone',
  PLACE_UNKNOWN: 'opening.flaw.place',
  DUTY_UNKNOWN: 'opening.flaw.duty',
  DUTY_DOES_NOT_FIT: 'opening.flaw.fit',
  FORMULA: 'opening.flaw.formula',
}

export const stepWord = (step: OpeningStep) => w(STEPS[step])
export const lackWord = (lack: Lack) => w(LACKS[lack])
export const columnWord = (column: StaffFlaw['column']) => w(COLUMNS[column])
export const flawWord = (why: StaffFlaw['why']) => w(FLAWS[why])
export const roleWord = (role: string) => wordOr(`role.${role}`, role)
