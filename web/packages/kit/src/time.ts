import { w } from '@mulin/words'

/** The whole country keeps Beijing time, and has had no summer time since 1991: a fixed offset is exact. */
const OFFSET = 8 * 3_600_000
const DAY = 86_400_000

/** A moment taken apart by the clock on the wall in China. */
interface Wall {
  year: number
  month: number
  day: number
  weekday: number
  hour: number
  minute: number
  /** Days since 1970-01-01, to compare dates. */
  dayNumber: number
}

export function wallOf(moment: string | number | Date): Wall {
  const shifted = new Date(new Date(moment).getTime() + OFFSET)
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    weekday: shifted.getUTCDay(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    dayNumber: Math.floor(shifted.getTime() / DAY),
  }
}

const two = (n: number) => String(n).padStart(2, '0')

const WEEKDAYS = ['kit.sunday', 'kit.monday', 'kit.tuesday', 'kit.wednesday', 'kit.thursday', 'kit.friday', 'kit.saturday'] as const

function weekdayWord(weekday: number): string {
  return w(WEEKDAYS[weekday] ?? 'kit.sunday')
}

/** 周二 */
export function weekday(moment: string | number | Date): string {
  return weekdayWord(wallOf(moment).weekday)
}

/** 08:20 */
export function clock(moment: string | number | Date): string {
  const { hour, minute } = wallOf(moment)
  return `${two(hour)}:${two(minute)}`
}

/** 6 月 16 日; with the year when it is another year than now. */
export function date(moment: string | number | Date, now: string | number | Date = Date.now()): string {
  const { year, month, day } = wallOf(moment)
  return year === wallOf(now).year ? w('kit.date', { month, day }) : w('kit.date.year', { year, month, day })
}

/** 2026-06-16, for a date field or an address. */
export function isoDate(moment: string | number | Date): string {
  const { year, month, day } = wallOf(moment)
  return `${year}-${two(month)}-${two(day)}`
}

/** 2026 年 6 月 16 日, of a plain date such as 2026-06-16. */
export function longDate(iso: string): string {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  return w('kit.date.year', { year, month, day })
}

/** 今天 08:20 · 昨天 17:35 · 6 月 9 日 20:41 — when something happened. */
export function ago(moment: string | number | Date, now: string | number | Date = Date.now()): string {
  const days = wallOf(now).dayNumber - wallOf(moment).dayNumber
  const time = clock(moment)
  if (days === 0) return w('kit.today.at', { time })
  if (days === 1) return w('kit.yesterday.at', { time })
  return w('kit.date.at', { date: date(moment, now), time })
}

/** Monday of the week, as a day number: 1970-01-01 was a Thursday. */
const weekOf = (dayNumber: number) => Math.floor((dayNumber + 3) / 7)

/**
 * 今天 17:00 前 · 明天 12:00 前 · 周四前 · 6 月 22 日前 · 超了 1 天 — when something is due.
 * Says only the distance; whether that is soon or late is the server's light, which knows the working days.
 */
export function dueIn(due: string | number | Date, now: string | number | Date = Date.now()): string {
  const left = new Date(due).getTime() - new Date(now).getTime()
  if (left < 0) return overdue(-left)
  const there = wallOf(due)
  const here = wallOf(now)
  const days = there.dayNumber - here.dayNumber
  if (days === 0) return w('kit.due.today', { time: clock(due) })
  if (days === 1) return w('kit.due.tomorrow', { time: clock(due) })
  if (weekOf(there.dayNumber) === weekOf(here.dayNumber)) return w('kit.due.weekday', { weekday: weekdayWord(there.weekday) })
  return w('kit.due.date', { date: date(due, now) })
}

function overdue(by: number): string {
  const hours = Math.floor(by / 3_600_000)
  if (hours >= 24) return w('kit.due.days', { n: Math.floor(hours / 24) })
  if (hours >= 1) return w('kit.due.hours', { n: hours })
  return w('kit.due.minutes', { n: Math.max(1, Math.floor(by / 60_000)) })
}
