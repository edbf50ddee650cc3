import type { CalendarDay } from './views'

/** One day of a month's sheet. */
export interface DayCell {
  iso: string
  day: number
  /** Worked or not, as it holds. */
  rest: boolean
  /** Why it is not as its weekday says. */
  declared: CalendarDay | null
}

const two = (n: number) => String(n).padStart(2, '0')

/** How many cells are empty before the first of the month, the week beginning on Monday. */
export function leadOf(year: number, month: number): number {
  return (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7
}

export function cellsOf(year: number, month: number, declared: ReadonlyMap<string, CalendarDay>): DayCell[] {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return Array.from({ length: days }, (_, at) => {
    const iso = `${year}-${two(month)}-${two(at + 1)}`
    const said = declared.get(iso) ?? null
    const weekend = (leadOf(year, month) + at) % 7 > 4
    return { iso, day: at + 1, rest: said ? said.rest : weekend, declared: said }
  })
}
