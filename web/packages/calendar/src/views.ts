import type { components } from '@mulin/api'

type Schemas = components['schemas']

export type YearView = Schemas['calendar.Calendar.YearView']
export type CalendarDay = Schemas['calendar.CalendarDay']
export type HoursView = Schemas['calendar.Calendar.HoursView']
export interface Span {
  from: string
  to: string
}

export const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const
export type Weekday = (typeof WEEKDAYS)[number]
