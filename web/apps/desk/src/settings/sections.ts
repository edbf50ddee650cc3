import { useSession } from '@mulin/api'
import { w } from '@mulin/words'

export interface SettingsSection {
  path: string
  word: string
}

/** What can be set here by whoever looks, left to right. Another section is one more line here and one more route. */
export function settingsSections(): SettingsSection[] {
  const { may } = useSession()
  const all = [
    { path: '/settings/county', word: w('desk.settings.county'), open: may('settings:write') },
    { path: '/settings/divisions', word: w('desk.settings.divisions'), open: may('territory:import') },
    { path: '/settings/ladders', word: w('desk.settings.ladders'), open: may('territory:configure') },
    { path: '/settings/desks', word: w('desk.settings.desks'), open: may('territory:read') },
    { path: '/settings/matters', word: w('desk.settings.matters'), open: may('matter:read') },
    { path: '/settings/words', word: w('desk.settings.words'), open: may('settings:write') },
    { path: '/settings/calendar', word: w('desk.settings.calendar'), open: may('calendar:read') },
    { path: '/settings/hours', word: w('desk.settings.hours'), open: may('calendar:read') },
    { path: '/settings/quiet-hours', word: w('desk.settings.quiet'), open: may('settings:write') },
    { path: '/settings/labels', word: w('desk.settings.labels'), open: may('people:labels') && may('settings:write') },
    { path: '/settings/agency', word: w('agency'), open: may('agency:configure') },
    { path: '/settings/notice', word: w('desk.settings.notice'), open: may('settings:write') },
    { path: '/settings/retention', word: w('desk.settings.retention'), open: may('retention:read') },
  ]
  return all.filter((one) => one.open)
}
