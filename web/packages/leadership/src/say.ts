import type { LightKind } from '@mulin/kit'
import { date } from '@mulin/kit'
import { w, type WordKey } from '@mulin/words'
import type { Concern, CoveredBy, EndedBy, Way } from './views'

const WAYS: Readonly<Record<Way, WordKey>> = {
  ELECTED: 'leadership.way.elected',
  APPOINTED: 'leadership.way.appointed',
  RECRUITED: 'leadership.way.recruited',
  ROSTER: 'leadership.way.roster',
}

/** 推选 · 指派 · 招募 · 名册 */
export function wayWord(way: Way): string {
  return w(WAYS[way])
}

const ENDINGS: Readonly<Record<EndedBy, WordKey>> = {
  EXPIRED: 'leadership.ended.expired',
  RESIGNED: 'leadership.ended.resigned',
  MOVED_AWAY: 'leadership.ended.moved-away',
  DIED: 'leadership.ended.died',
  UNABLE: 'leadership.ended.unable',
  REMOVED: 'leadership.ended.removed',
  RECALLED: 'leadership.ended.recalled',
  HANDED_OVER: 'leadership.ended.handed-over',
  POST_CLOSED: 'leadership.ended.post-closed',
}

/** 任期满 · 本人辞任 … */
export function endingWord(by: EndedBy): string {
  return w(ENDINGS[by])
}

/** The endings a person may state; the others follow from a hand-over or a closed unit. */
export const STATED_ENDINGS = ['RESIGNED', 'EXPIRED', 'MOVED_AWAY', 'UNABLE', 'DIED', 'RECALLED', 'REMOVED'] as const satisfies readonly EndedBy[]

/** 罗春梅（2邻邻长）代管 */
export function coverWord(covered?: CoveredBy): string {
  if (!covered) return w('leadership.covered.village')
  return covered.title ? w('leadership.covered.by', { who: covered.name, unit: covered.unitName ?? '', title: covered.title }) : w('leadership.covered.by-name', { who: covered.name })
}

/** What a concern says: its light, its head, and the sentence below. */
export function concernOf(concern: Concern): { light: LightKind; head: string; detail: string } {
  const unit = `${concern.parentName ?? ''}${concern.unitName}`
  const title = concern.title ?? ''
  const since = concern.since ? date(concern.since) : ''
  const n = concern.number
  switch (concern.kind) {
    case 'VACANT':
      return { light: 'gap', head: w('leadership.concern.vacant', { unit, title }), detail: n > 0 ? w('leadership.concern.vacant.detail', { since, n, cover: coverWord(concern.coveredBy) }) : w('leadership.concern.vacant.empty', { since }) }
    case 'LARGE':
      return { light: 'soon', head: w('leadership.concern.size', { unit, n }), detail: w('leadership.concern.large.detail', { min: concern.sizeMin ?? 0, max: concern.sizeMax ?? 0 }) }
    case 'SMALL':
      return { light: 'soon', head: w('leadership.concern.size', { unit, n }), detail: w('leadership.concern.small.detail', { min: concern.sizeMin ?? 0, max: concern.sizeMax ?? 0 }) }
    case 'UNPLACED':
      return { light: 'soon', head: w('leadership.concern.unplaced', { n }), detail: w('leadership.concern.unplaced.detail') }
    case 'LEFT':
      return { light: 'soon', head: w('leadership.concern.left', { unit, title }), detail: w('leadership.concern.left.detail') }
    case 'ACTING_LONG':
      return { light: 'soon', head: w('leadership.concern.acting', { unit, title }), detail: w('leadership.concern.acting.detail', { since }) }
    case 'PHONE_STALE':
      return { light: 'soon', head: w('leadership.concern.phones', { n }), detail: w('leadership.concern.phones.detail', { unit, since }) }
  }
}
