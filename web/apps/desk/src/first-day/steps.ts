import type { Component } from 'vue'
import type { IconName } from '@mulin/kit'
import type { OpeningStep } from '@mulin/opening'
import { w, type WordKey } from '@mulin/words'
import AdministratorsStep from './AdministratorsStep.vue'
import CountyStep from './CountyStep.vue'
import DivisionsStep from './DivisionsStep.vue'
import KeysStep from './KeysStep.vue'
import LaddersStep from './LaddersStep.vue'
import NoticeStep from './NoticeStep.vue'
import StaffStep from './StaffStep.vue'

interface FirstDayStep {
  step: OpeningStep
  /** As the address has it. */
  path: string
  icon: IconName
  about: WordKey
  component: Component
}

/** The way to the first day, in the order it is gone; no step waits for another. */
export const FIRST_DAY: readonly FirstDayStep[] = [
  { step: 'DIVISIONS', path: 'divisions', icon: 'tree', about: 'desk.first-day.divisions.about', component: DivisionsStep },
  { step: 'COUNTY', path: 'county', icon: 'flag', about: 'desk.first-day.county.about', component: CountyStep },
  { step: 'NOTICE', path: 'notice', icon: 'page', about: 'desk.first-day.notice.about', component: NoticeStep },
  { step: 'LADDERS', path: 'ladders', icon: 'home', about: 'desk.first-day.ladders.about', component: LaddersStep },
  { step: 'ADMINISTRATORS', path: 'administrators', icon: 'shield', about: 'desk.first-day.administrators.about', component: AdministratorsStep },
  { step: 'STAFF', path: 'staff', icon: 'people', about: 'desk.first-day.staff.about', component: StaffStep },
  { step: 'KEYS', path: 'keys', icon: 'key', about: 'desk.first-day.keys.about', component: KeysStep },
]

export const aboutWord = (one: FirstDayStep) => w(one.about)
