import type { LightKind } from '@mulin/kit'
import { w, type WordKey } from '@mulin/words'
import type { Adoption, DeskKind, HistoryEntry } from './views'

const ADOPTIONS: Readonly<Record<Adoption, { light: LightKind; word: WordKey }>> = {
  NOT_BEGUN: { light: 'gap', word: 'territory.adoption.not-begun' },
  DIVIDING: { light: 'soon', word: 'territory.adoption.dividing' },
  STARTED: { light: 'ok', word: 'territory.adoption.started' },
}

/** The light and the word for how far a village has come. */
export function adoptionOf(adoption: Adoption): { light: LightKind; word: string } {
  const { light, word } = ADOPTIONS[adoption]
  return { light, word: w(word) }
}

const CHANGES: Readonly<Record<HistoryEntry['change'], WordKey>> = {
  CREATED: 'territory.change.created',
  IMPORTED: 'territory.change.imported',
  RENAMED: 'territory.change.renamed',
  CHANGED: 'territory.change.changed',
  MOVED: 'territory.change.moved',
  SPLIT: 'territory.change.split',
  MERGED: 'territory.change.merged',
  CLOSED: 'territory.change.closed',
  REOPENED: 'territory.change.reopened',
}

/** 新设 · 改名 · 拆分 … */
export function changeWord(change: HistoryEntry['change']): string {
  return w(CHANGES[change])
}

/** 新设了桥头片、山背片等 58 处 — one stroke in a sentence. */
export function changeSentence({ change, names, many }: HistoryEntry): string {
  const what = names.slice(0, 3).join(w('kit.and'))
  return many > 3 ? w('territory.change.many', { change: changeWord(change), what, n: many }) : w('territory.change.one', { change: changeWord(change), what })
}

const DESKS: Readonly<Record<DeskKind, WordKey>> = {
  POST: 'territory.desk.post',
  VILLAGE: 'territory.desk.village',
  TOWN_ROOM: 'territory.desk.town-room',
  COUNTY_OFFICE: 'territory.desk.county-office',
  DEPARTMENT: 'territory.desk.department',
  PARTNER: 'territory.desk.partner',
}

/** 部门 · 伙伴单位 … */
export function deskKindWord(kind: DeskKind): string {
  return w(DESKS[kind])
}
