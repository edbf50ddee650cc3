import { w, wordOr } from '@mulin/words'
import type { AccountLine, Duty, SeatRole, SessionLine } from './views'

export const DUTIES: readonly Duty[] = ['SYSTEM_ADMIN', 'SECURITY_OFFICER', 'AUDITOR']
export const SEAT_ROLES: readonly SeatRole[] = ['VILLAGE_CLERK', 'TOWN_ROOM', 'DEPARTMENT', 'COUNTY_OFFICE']

export const roleWord = (role: string) => wordOr(`role.${role}`, role)

/** What somebody is, in one line: 系统管理员, or the seats they have. */
export function whatOf(account: AccountLine): string {
  if (account.kind !== 'STAFF') return roleWord(account.kind)
  return account.seats.length === 0 ? w('access.account.unseated') : account.seats.map((seat) => `${seat.name} ${roleWord(seat.role)}`).join(' · ')
}

export const wayWord = (way: SessionLine['way']) => wordOr(`access.way.${way}`, way)

const SYSTEMS: readonly [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

const BROWSERS: readonly [RegExp, string][] = [
  [/MicroMessenger/, 'WeChat'],
  [/QIHU|360SE|360EE/, '360'],
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

/** What a browser calls itself, in two words: 「Windows · Chrome」. */
export function deviceWord(agent: string | null | undefined): string {
  if (!agent) return w('access.session.unknown-device')
  const named = [SYSTEMS, BROWSERS].flatMap((list) => list.find(([sign]) => sign.test(agent))?.[1] ?? [])
  return named.length === 0 ? w('access.session.unknown-device') : named.join(' · ')
}
