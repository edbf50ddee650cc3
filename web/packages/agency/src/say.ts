import { wallOf, type LightKind, type Step } from '@mulin/kit'
import { w, type WordKey } from '@mulin/words'
import type { CaseRow, CaseStory, DecidedBy } from './views'

export const CASE_STATES = ['PREPARING', 'ENTRUSTED', 'HANDED_IN', 'UNDER_WAY', 'SUPPLEMENTING', 'DECIDED', 'DROPPED'] as const

const STATES: Readonly<Record<string, WordKey>> = {
  PREPARING: 'agency.state.preparing',
  ENTRUSTED: 'agency.state.entrusted',
  HANDED_IN: 'agency.state.handed-in',
  UNDER_WAY: 'agency.state.under-way',
  SUPPLEMENTING: 'agency.state.supplementing',
  DECIDED: 'agency.state.decided',
  DROPPED: 'agency.state.dropped',
}

const DECIDERS: Readonly<Record<DecidedBy, WordKey>> = {
  VILLAGE: 'agency.decided-by.village',
  TOWN_ROOM: 'agency.decided-by.town',
  COUNTY_OFFICE: 'agency.decided-by.county',
  DEPARTMENT: 'agency.decided-by.department',
}

type Standing = Pick<CaseRow, 'state' | 'granted'>

/** 准备 · 已委托 · … — of a decided one, what was decided. */
export function caseStateWord({ state, granted }: Standing): string {
  if (state === 'DECIDED') return w(granted ? 'agency.granted' : 'agency.refused')
  const key = STATES[state]
  return key ? w(key) : state
}

export const stateWord = (state: string) => caseStateWord({ state, granted: true })
export const decidedByWord = (by: DecidedBy) => w(DECIDERS[by])
export const deciders = () => (['VILLAGE', 'TOWN_ROOM', 'COUNTY_OFFICE', 'DEPARTMENT'] as const).map((value) => ({ value, word: decidedByWord(value) }))

const SOON_DAYS = 3

/** The light of a case: an office's own limit while it runs, else what it waits for. */
export function caseLight({ state, granted, dueAt }: Standing & Pick<CaseRow, 'dueAt'>, now: number): LightKind {
  if (state === 'DECIDED') return granted ? 'done' : 'hold'
  if (state === 'DROPPED') return 'hold'
  if (state === 'SUPPLEMENTING') return 'soon'
  if (!dueAt) return 'ok'
  if (Date.parse(dueAt) < now) return 'late'
  return wallOf(dueAt).dayNumber - wallOf(now).dayNumber <= SOON_DAYS ? 'soon' : 'ok'
}

/** The story as a timeline; what was said with a step stands below its sentence. */
export function storySteps(story: readonly CaseStory[]): (Step & { words?: string | null })[] {
  return story.map(({ sentence, words, at }) => ({ sentence, words, at }))
}
