import { changeWord, type HistoryEntry, type HistoryView } from '@mulin/territory'
import type { Change } from '@mulin/kit'
import { w } from '@mulin/words'

const MOST_STOPS = 4

/** Which change gives a day its word: making and ending units says more than a new name. */
const WEIGHT: readonly HistoryEntry['change'][] = ['CREATED', 'MERGED', 'SPLIT', 'MOVED', 'CLOSED', 'REOPENED', 'IMPORTED', 'RENAMED', 'CHANGED']

/** The last days on which something changed, oldest first, each in a few words: 2025 年 9 月并 2 处. */
export function stopsOf(history: HistoryView | null, today: string): Change[] {
  return (history?.days ?? [])
    .filter(({ day }) => day < today)
    .slice(0, MOST_STOPS)
    .map(({ day, changes }) => ({ day, word: wordOf(day, changes, today) }))
    .reverse()
}

function wordOf(day: string, changes: readonly HistoryEntry[], today: string): string {
  const first = [...changes].sort((a, b) => WEIGHT.indexOf(a.change) - WEIGHT.indexOf(b.change))[0]
  if (!first) return ''
  const many = changes.filter((one) => one.change === first.change).reduce((sum, one) => sum + one.many, 0)
  const [year, month, date] = day.split('-').map(Number)
  const when = day.slice(0, 4) === today.slice(0, 4) ? w('desk.units.stop.day', { month: month ?? 0, day: date ?? 0 }) : w('desk.units.stop.month', { year: year ?? 0, month: month ?? 0 })
  return w('desk.units.stop', { when, change: changeWord(first.change), n: many })
}
