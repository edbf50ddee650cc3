import type { components } from '@mulin/api'

type Schemas = components['schemas']

/** 台账 — the units next below one unit of a village, on a day. */
export type LedgerView = Schemas['leadership.coverage.LedgerView']
export type LedgerRow = Schemas['leadership.coverage.LedgerView.Row']
export type LedgerGroup = Schemas['leadership.coverage.LedgerView.Group']
/** 一格 — one lowest unit. */
export type LedgerCell = Schemas['leadership.coverage.LedgerView.Cell']

/** 要看一眼 — a hint, never a blame. */
export type Concern = Schemas['leadership.coverage.Concern']
export type ConcernKind = Concern['kind']
export type CoveredBy = Schemas['leadership.coverage.Concern.CoveredBy']

export type CoverageView = Schemas['leadership.coverage.Coverage.CoverageView']
/** 空缺 — a post without a holder; without `coveredBy` the village's own desk answers. */
export type Vacancy = Schemas['leadership.coverage.VacancyQueries.Vacancy']
export type VacancyPage = Schemas['leadership.coverage.Coverage.VacanciesView']

/** 三长 — somebody who holds a post. */
export type Leader = Schemas['leadership.Leader']
export type LeaderPage = Schemas['leadership.Leader.LeadersView']
export type AnsweringView = Schemas['leadership.Leader.AnsweringView']

/** 任期 — `endedOn` is the first day without. */
export type TermView = Schemas['leadership.TermQueries.TermView']
export type Way = TermView['beganBy']
export type EndedBy = NonNullable<TermView['endedBy']>
export type HandOver = Schemas['leadership.HandOver']
/** What passes to a new holder: 户 12. */
export type Following = Schemas['leadership.HandOver.Following']

export type CardLink = Schemas['leadership.card.CardLinks.CardLink']
export type CertificateView = Schemas['leadership.certificate.Certificate.CertificateView']
export type CertificatePage = Schemas['leadership.certificate.Certificate.CertificatesView']

/** Who is to be put on a post, from when, and how they were chosen. */
export interface AppointForm {
  resident: string
  acting: boolean
  from: string
  by: Way
  reason: string | null
  basis: string | null
  livesElsewhere: boolean
}

/** How the holder wishes to hand over; whoever appoints may do otherwise. */
export interface Wish {
  on: string
  reason: string
}
