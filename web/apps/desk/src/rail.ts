import { useSession } from '@mulin/api'
import type { RailItem } from '@mulin/kit/desk'
import { w } from '@mulin/words'
import { settingsSections } from './settings/sections'

/** The rail, top to bottom: what waits here, whom we serve, how they come in, who may do what. Only what whoever looks may open. */
export function railOf(): RailItem[][] {
  const session = useSession()
  const { may } = session
  const item = (open: boolean, entry: RailItem): RailItem[] => (open ? [entry] : [])
  const settingUp = session.county?.state === 'SETTING_UP'
  const groups = [
    item(settingUp && may('opening:read'), { to: '/first-day', icon: 'checkRing', word: w('desk.first-day') }),
    [
      ...item(may('demand:handle'), { to: '/demands', icon: 'inbox', word: w('desk.demands') }),
      ...item(may('agency:read'), { to: '/cases', icon: 'page', word: w('agency') }),
      ...item(may('people:requests'), { to: '/requests', icon: 'id', word: w('desk.requests') }),
      ...item(may('people:requests'), { to: '/complaints', icon: 'flag', word: w('desk.complaints') }),
    ],
    [
      ...item(may('territory:read'), { to: '/units', icon: 'tree', word: w('desk.units') }),
      ...item(may('people:read'), { to: '/residents', icon: 'home', word: w('desk.residents') }),
      ...item(may('leadership:read'), { to: '/leaders', icon: 'people', word: w('desk.leaders') }),
    ],
    [
      ...item(may('roster:import'), { to: '/imports', icon: 'upload', word: w('desk.imports') }),
      ...item(may('cards:print'), { to: '/cards', icon: 'card', word: w('desk.cards') }),
    ],
    [
      ...item(may('accounts:read'), { to: '/accounts', icon: 'key', word: w('desk.accounts') }),
      ...item(may('glass:read'), { to: '/glasses', icon: 'eye', word: w('desk.glass') }),
      ...item(may('audit:read'), { to: '/audit', icon: 'trail', word: w('desk.audit') }),
      ...item(!settingUp && may('opening:read'), { to: '/first-day', icon: 'checkRing', word: w('desk.first-day') }),
      ...item(settingsSections().length > 0, { to: '/settings', icon: 'settings', word: w('desk.settings') }),
      ...item(session.county?.demo ?? false, { to: '/codes', icon: 'say', word: w('desk.codes') }),
    ],
  ]
  return groups.filter((group) => group.length > 0)
}

/** Where the desk opens: the first thing one may do here. */
export function firstPage(): RailItem['to'] {
  return railOf()[0]?.[0]?.to ?? '/me'
}
