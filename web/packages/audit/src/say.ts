import { longDate } from '@mulin/kit'
import { w, wordOr } from '@mulin/words'
import type { EntryLine } from './views'

/** What can be looked for: all deeds that begin so. */
export const DEED_GROUPS = ['access.', 'agency.', 'territory.', 'people.', 'leadership.', 'roster.', 'demand.', 'matter.', 'message.', 'attachment.', 'calendar.', 'county.', 'opening.', 'audit.'] as const

/** 「给了席位」 — a deed as people say it. An old deed that no release names any more is shown by its code. */
export const deedWord = (deed: string) => wordOr(`desk.deed.${deed}`, deed)

export const subjectWord = (subject: string) => wordOr(`desk.subject.${subject}`, subject)

/** Who did it; what runs by itself says so. */
export function whoWord(entry: EntryLine): string {
  if (entry.kind === 'SYSTEM') return w('desk.audit.by-itself')
  if (entry.kind === 'VISITOR') return w('desk.audit.visitor')
  return entry.accountName || wordOr(`desk.actor.${entry.kind}`, entry.kind)
}

/** What stands beside the deed: a role, a refusal, a day, or somebody's reason, which is quoted. */
export function detailWord(entry: EntryLine): string {
  if (!entry.detail) return ''
  if (entry.look) return w('desk.audit.reason', { reason: entry.detail })
  const day = /^(\d{4}-\d\d-\d\d) (rest|work)$/.exec(entry.detail)
  if (day) return w(day[2] === 'rest' ? 'desk.audit.day.rest' : 'desk.audit.day.work', { date: longDate(day[1] ?? '') })
  return wordOr(`role.${entry.detail}`, wordOr(`desk.detail.${entry.detail}`, entry.detail))
}

export const deedGroupWord = (group: string) => wordOr(`desk.deeds.${group}`, group)
