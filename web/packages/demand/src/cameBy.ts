import { w, type WordKey } from '@mulin/words'
import { saidAt } from './say'
import type { DemandRow } from './views'

const WAYS: Readonly<Record<string, WordKey>> = {
  CARD: 'demand.way.card',
  IN_PERSON: 'demand.way.in-person',
  PHONE: 'demand.way.phone',
  SEEN: 'demand.way.seen',
}

/** 李**，新塘组 15 号 · 今天 7:20 打电话说的 — who said it, at which door, when and by which way it came. */
export function cameBy({ place, door, way, saidBy, recordedAt }: Pick<DemandRow, 'place' | 'door' | 'way' | 'saidBy' | 'recordedAt'>, now: number): string {
  const where = door || place
  const when = saidAt(recordedAt, now)
  return [saidBy ? w('demand.said-by', { name: saidBy, where }) : where, way && way in WAYS ? `${when} ${w(WAYS[way] as WordKey)}` : when].join(' · ')
}
