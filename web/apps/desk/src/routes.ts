import 'vue-router'
import type { RouteRecordRaw } from 'vue-router'
import { w } from '@mulin/words'
import { firstPage } from './rail'
import { settingsSections } from './settings/sections'

declare module 'vue-router' {
  interface RouteMeta {
    /** The permission without which the page only says that it is not for this desk. The server asks again. */
    needs?: string
  }
}

/** Pages within the frame, by section; each section's further pages go beneath it. */
const sections: RouteRecordRaw[] = [
  // Not a redirect: those are resolved before it is known who is here.
  { path: '', component: () => import('./pages/MePage.vue'), beforeEnter: () => firstPage() },
  {
    path: 'demands',
    component: () => import('./pages/DemandsPage.vue'),
    children: [
      { path: '', component: () => import('./pages/NoDemandPage.vue'), meta: { title: () => w('desk.demands') } },
      { path: ':id', component: () => import('./pages/DemandPage.vue'), props: true, meta: { title: () => w('desk.demands') } },
    ],
  },
  { path: 'cases', component: () => import('./pages/CasesPage.vue'), meta: { title: () => w('agency'), needs: 'agency:read' } },
  { path: 'cases/new', component: () => import('./pages/NewCasePage.vue'), meta: { title: () => w('agency.start'), needs: 'agency:prepare' } },
  { path: 'cases/:id', component: () => import('./pages/CasePage.vue'), props: true, meta: { title: () => w('agency'), needs: 'agency:read' } },
  { path: 'requests', component: () => import('./pages/RequestsPage.vue'), meta: { title: () => w('desk.requests'), needs: 'people:requests' } },
  { path: 'complaints', component: () => import('./pages/ComplaintsPage.vue'), meta: { title: () => w('desk.complaints'), needs: 'people:requests' } },
  { path: 'units', component: () => import('./pages/UnitsPage.vue'), meta: { title: () => w('desk.units') } },
  { path: 'units/locate', component: () => import('./pages/LocatePage.vue'), meta: { title: () => w('desk.locate'), needs: 'territory:read' } },
  { path: 'units/:id', component: () => import('./pages/UnitPage.vue'), props: true, meta: { title: () => w('desk.units') } },
  { path: 'units/:id/set-up', component: () => import('./pages/SetUpPage.vue'), props: true, meta: { title: () => w('desk.units.set-up') } },
  { path: 'units/:id/more', component: () => import('./pages/UnitMorePage.vue'), props: true, meta: { title: () => w('desk.unit-more') } },
  { path: 'residents', component: () => import('./pages/ResidentsPage.vue'), meta: { title: () => w('desk.residents') } },
  { path: 'residents/new', component: () => import('./pages/NewHouseholdPage.vue'), meta: { title: () => w('desk.household.new') } },
  { path: 'residents/duplicates', component: () => import('./pages/DuplicatesPage.vue'), meta: { title: () => w('desk.duplicates') } },
  { path: 'residents/:id', component: () => import('./pages/HouseholdPage.vue'), props: true, meta: { title: () => w('desk.residents') } },
  { path: 'leaders', component: () => import('./pages/LeadersPage.vue'), meta: { title: () => w('desk.leaders') } },
  { path: 'leaders/vacancies', component: () => import('./pages/VacanciesPage.vue'), meta: { title: () => w('desk.vacancies') } },
  { path: 'leaders/hand-overs', component: () => import('./pages/HandOversPage.vue'), meta: { title: () => w('desk.hand-overs'), needs: 'leadership:appoint' } },
  { path: 'leaders/coverage', component: () => import('./pages/CoveragePage.vue'), meta: { title: () => w('desk.coverage') } },
  { path: 'leaders/certificates', component: () => import('./pages/CertificatesPage.vue'), meta: { title: () => w('desk.certificates') } },
  { path: 'imports', component: () => import('./pages/ImportsPage.vue'), meta: { title: () => w('desk.imports') } },
  { path: 'imports/new', component: () => import('./pages/ImportNewPage.vue'), meta: { title: () => w('desk.imports.new') } },
  { path: 'imports/:id', component: () => import('./pages/ImportPage.vue'), props: true, meta: { title: () => w('desk.imports') } },
  { path: 'cards', component: () => import('./pages/CardsPage.vue'), meta: { title: () => w('desk.cards') } },
  { path: 'accounts', component: () => import('./pages/AccountsPage.vue'), meta: { title: () => w('desk.accounts'), needs: 'accounts:read' } },
  { path: 'accounts/new', component: () => import('./pages/NewAccountPage.vue'), meta: { title: () => w('desk.account.new'), needs: 'accounts:manage' } },
  { path: 'accounts/:id', component: () => import('./pages/AccountPage.vue'), props: true, meta: { title: () => w('desk.account.title-of'), needs: 'accounts:read' } },
  { path: 'glasses', component: () => import('./pages/GlassesPage.vue'), meta: { title: () => w('desk.glass'), needs: 'glass:read' } },
  { path: 'slips/:desk', component: () => import('./pages/SlipPage.vue'), props: true, meta: { title: () => w('desk.slip'), needs: 'slips:print' } },
  { path: 'first-day', component: () => import('./pages/FirstDayPage.vue'), meta: { title: () => w('desk.first-day'), needs: 'opening:read' } },
  { path: 'first-day/:step', component: () => import('./pages/FirstDayStepPage.vue'), props: true, meta: { title: () => w('desk.first-day'), needs: 'opening:read' } },
  { path: 'audit', component: () => import('./pages/AuditPage.vue'), meta: { title: () => w('desk.audit'), needs: 'audit:read' } },
  {
    path: 'settings',
    component: () => import('./pages/SettingsPage.vue'),
    meta: { title: () => w('desk.settings') },
    children: [
      { path: '', component: () => import('./settings/CountyPage.vue'), beforeEnter: () => settingsSections()[0]?.path ?? true },
      { path: 'county', component: () => import('./settings/CountyPage.vue'), meta: { title: () => w('desk.settings.county') } },
      { path: 'divisions', component: () => import('./settings/DivisionsPage.vue'), meta: { title: () => w('desk.settings.divisions') } },
      { path: 'ladders', component: () => import('./settings/LaddersPage.vue'), meta: { title: () => w('desk.settings.ladders') } },
      { path: 'ladders/new', component: () => import('./settings/LadderPage.vue'), props: { id: '' }, meta: { title: () => w('desk.ladder.new') } },
      { path: 'ladders/:id', component: () => import('./settings/LadderPage.vue'), props: true, meta: { title: () => w('desk.ladder.change') } },
      { path: 'desks', component: () => import('./settings/DesksPage.vue'), meta: { title: () => w('desk.settings.desks') } },
      { path: 'matters', component: () => import('./settings/MattersPage.vue'), meta: { title: () => w('desk.settings.matters') } },
      { path: 'matters/limits', component: () => import('./settings/MatterLimitsPage.vue'), meta: { title: () => w('desk.limits') } },
      { path: 'quiet-hours', component: () => import('./settings/QuietHoursPage.vue'), meta: { title: () => w('desk.settings.quiet') } },
      { path: 'labels', component: () => import('./settings/LabelKindsPage.vue'), meta: { title: () => w('desk.settings.labels') } },
      { path: 'agency', component: () => import('./settings/AgencyPage.vue'), meta: { title: () => w('agency') } },
      { path: 'notice', component: () => import('./settings/NoticePage.vue'), meta: { title: () => w('desk.settings.notice') } },
      { path: 'retention', component: () => import('./settings/RetentionPage.vue'), meta: { title: () => w('desk.settings.retention') } },
      { path: 'calendar', component: () => import('./settings/CalendarPage.vue'), meta: { title: () => w('desk.settings.calendar') } },
      { path: 'hours', component: () => import('./settings/HoursPage.vue'), meta: { title: () => w('desk.settings.hours') } },
      { path: 'words', component: () => import('./settings/WordsPage.vue'), meta: { title: () => w('desk.settings.words') } },
    ],
  },
  { path: 'codes', component: () => import('./pages/CodesPage.vue'), meta: { open: true, title: () => w('desk.codes') } },
  { path: 'messages', component: () => import('./pages/MessagesPage.vue'), meta: { title: () => w('desk.messages') } },
  { path: 'me', component: () => import('./pages/MePage.vue'), meta: { title: () => w('desk.me') } },
  { path: ':rest(.*)*', component: () => import('./pages/NotFoundPage.vue'), meta: { title: () => w('kit.not-found') } },
]

export const routes: RouteRecordRaw[] = [
  { path: '/sign-in', component: () => import('./pages/SignInPage.vue'), meta: { open: true, title: () => w('desk.sign-in') } },
  { path: '/kit', component: () => import('./kit/KitPage.vue'), meta: { open: true, title: () => w('desk.kit') } },
  { path: '/', component: () => import('./DeskShell.vue'), children: sections },
]
