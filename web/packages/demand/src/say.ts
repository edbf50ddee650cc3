import { clock, date, wallOf, weekday, type LightKind, type Step } from '@mulin/kit'
import { w, type WordKey } from '@mulin/words'
import type { DemandRow, DemandState, StatusView, StoryStep } from './views'

const DAY = 86_400_000

/** 今天 20:14 · 6 月 9 日 周二 20:14 — when something was said. */
export function saidAt(moment: string, now: number): string {
  const days = wallOf(now).dayNumber - wallOf(moment).dayNumber
  if (days === 0) return w('kit.today.at', { time: clock(moment) })
  if (days === 1) return w('kit.yesterday.at', { time: clock(moment) })
  return `${date(moment, now)} ${weekday(moment)} ${clock(moment)}`
}

/** 今天 · 明天 · 周三 — a day by its distance, for the line beside its date. */
export function dayWord(moment: string, now: number): string {
  const days = wallOf(moment).dayNumber - wallOf(now).dayNumber
  if (days === 0) return w('kit.today')
  if (days === 1) return w('demand.tomorrow')
  return weekday(moment)
}

/** 早了 2 天 · 就在当天 · 晚了 1 天 — an answer beside its promise. */
export function againstPromise(promised: string, answered: string): string {
  const days = wallOf(promised).dayNumber - wallOf(answered).dayNumber
  if (days > 0) return w('demand.promise.early', { n: days })
  return days === 0 ? w('demand.promise.on-the-day') : w('demand.promise.late', { n: -days })
}

const NOW: Record<Exclude<DemandState, 'ENDED'>, WordKey> = {
  SUBMITTED: 'demand.now.SUBMITTED',
  NEED_INFO: 'demand.now.NEED_INFO',
  WAITING: 'demand.now.WAITING',
  IN_HAND: 'demand.now.IN_HAND',
  OFFERED: 'demand.now.OFFERED',
  RETURN_IN_REVIEW: 'demand.now.RETURN_IN_REVIEW',
  SUSPENDED: 'demand.now.SUSPENDED',
  BACKLOG: 'demand.now.BACKLOG',
  ANSWERED: 'demand.now.ANSWERED',
}

/** Where it stands, as the last line of a story. Nothing when the story has ended. */
function standing(state: DemandState, desk: string, mine: boolean): string | undefined {
  if (state === 'ENDED') return undefined
  if (mine && state === 'ANSWERED') return w('demand.now.ANSWERED.mine')
  if (mine && state === 'NEED_INFO') return w('demand.now.NEED_INFO.mine', { desk })
  return w(NOW[state], { desk })
}

/** A step of the story with the words that went with it. */
export type ToldStep = Step & { words?: string | null }

/** The story so far, and where it stands now. `mine` speaks to the one who raised it. */
export function storyOf(story: readonly StoryStep[], { state, desk }: Pick<StatusView, 'state' | 'desk'>, mine: boolean): ToldStep[] {
  const past: ToldStep[] = story.map(({ sentence, words, at }) => ({ sentence, words, at }))
  const now = standing(state, desk, mine)
  return now === undefined ? past : [...past, { sentence: now, state: 'now' }]
}

/**
 * The light of a row by its due moment alone. A volunteer is never late: the matter goes up by itself.
 * The server, which knows the working days, will send its own.
 */
export function lightOf(row: Pick<DemandRow, 'dueAt'>, now: number, volunteer: boolean): LightKind {
  if (row.dueAt === null) return 'done'
  const left = new Date(row.dueAt).getTime() - now
  if (left < 0) return volunteer ? 'up' : 'late'
  return left < DAY ? 'soon' : 'ok'
}

const STATES: Record<DemandState, WordKey> = {
  SUBMITTED: 'demand.state.SUBMITTED',
  NEED_INFO: 'demand.state.NEED_INFO',
  WAITING: 'demand.state.WAITING',
  IN_HAND: 'demand.state.IN_HAND',
  OFFERED: 'demand.state.OFFERED',
  RETURN_IN_REVIEW: 'demand.state.RETURN_IN_REVIEW',
  SUSPENDED: 'demand.state.SUSPENDED',
  BACKLOG: 'demand.state.BACKLOG',
  ANSWERED: 'demand.state.ANSWERED',
  ENDED: 'demand.state.ENDED',
}

export function stateWord(state: DemandState): string {
  return w(STATES[state])
}
