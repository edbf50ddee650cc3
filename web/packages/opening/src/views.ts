import type { components } from '@mulin/api'

type Schemas = components['schemas']

export type OpeningView = Schemas['opening.Opening.OpeningView']
export type StepView = Schemas['opening.Opening.StepView']
export type OpeningStep = StepView['step']
export type Lack = StepView['lacks'][number]
export type StaffReport = Schemas['opening.staffing.Staffing.ReportView']
export type StaffFlaw = Schemas['opening.staffing.StaffFlaw']
export type SeatPage = Schemas['opening.staffing.Staffing.SeatPage']
export type WaitingSeat = Schemas['opening.staffing.Staffing.SeatView']
export type Ladder = Schemas['territory.ladder.Ladder']
