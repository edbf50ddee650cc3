import type { RouteRecordRaw } from 'vue-router'
import { w } from '@mulin/words'

/** Pages within the frame, by section; each section's further pages go beneath it. */
const sections: RouteRecordRaw[] = [
  { path: '', redirect: '/units' },
  {
    path: 'demands',
    component: () => import('./pages/DemandsPage.vue'),
    children: [
      { path: '', component: () => import('./pages/NoDemandPage.vue'), meta: { title: () => w('desk.demands') } },
      { path: ':id', component: () => import('./pages/DemandPage.vue'), props: true, meta: { title: () => w('desk.demands') } },
    ],
  },
  { path: 'units', component: () => import('./pages/UnitsPage.vue'), meta: { title: () => w('desk.units') } },
  { path: 'residents', component: () => import('./pages/ResidentsPage.vue'), meta: { title: () => w('desk.residents') } },
  { path: 'leaders', component: () => import('./pages/LeadersPage.vue'), meta: { title: () => w('desk.leaders') } },
  { path: 'imports', component: () => import('./pages/ImportsPage.vue'), meta: { title: () => w('desk.imports') } },
  { path: 'cards', component: () => import('./pages/CardsPage.vue'), meta: { title: () => w('desk.cards') } },
  { path: 'accounts', component: () => import('./pages/AccountsPage.vue'), meta: { title: () => w('desk.accounts') } },
  { path: 'audit', component: () => import('./pages/AuditPage.vue'), meta: { title: () => w('desk.audit') } },
  { path: 'settings', component: () => import('./pages/SettingsPage.vue'), meta: { title: () => w('desk.settings') } },
  { path: 'me', component: () => import('./pages/MePage.vue'), meta: { title: () => w('desk.me') } },
  { path: ':rest(.*)*', component: () => import('./pages/NotFoundPage.vue'), meta: { title: () => w('kit.not-found') } },
]

export const routes: RouteRecordRaw[] = [
  { path: '/sign-in', component: () => import('./pages/SignInPage.vue'), meta: { open: true, title: () => w('desk.sign-in') } },
  { path: '/kit', component: () => import('./kit/KitPage.vue'), meta: { open: true, title: () => w('desk.kit') } },
  { path: '/', component: () => import('./DeskShell.vue'), children: sections },
]
