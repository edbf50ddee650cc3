import type { RouteRecordRaw } from 'vue-router'
import { w } from '@mulin/words'

export const routes: RouteRecordRaw[] = [
  { path: '/sign-in', component: () => import('./pages/SignInPage.vue'), meta: { open: true, title: () => w('leader.sign-in') } },
  {
    path: '/',
    component: () => import('./LeaderShell.vue'),
    children: [
      { path: '', component: () => import('./pages/TodayPage.vue'), meta: { title: () => w('leader.today') } },
      { path: 'demands/:id', component: () => import('./pages/MatterPage.vue'), props: true, meta: { title: () => w('leader.matter') } },
      { path: 'say', component: () => import('./pages/SayPage.vue'), meta: { title: () => w('leader.say') } },
      { path: 'households', component: () => import('./pages/HouseholdsPage.vue'), meta: { title: () => w('leader.households') } },
      { path: 'households/:id', component: () => import('./pages/HouseholdPage.vue'), props: true, meta: { title: () => w('leader.household') } },
      { path: 'households/:id/case', component: () => import('./pages/StartCasePage.vue'), props: true, meta: { title: () => w('agency.start') } },
      { path: 'cases', component: () => import('./pages/CasesPage.vue'), meta: { title: () => w('agency.families') } },
      { path: 'cases/:id', component: () => import('./pages/CasePage.vue'), props: true, meta: { title: () => w('agency') } },
      { path: 'say/:id', component: () => import('./pages/EnterPage.vue'), props: true, meta: { title: () => w('leader.say') } },
      { path: 'card', component: () => import('./pages/CardPage.vue'), meta: { title: () => w('leader.card') } },
      { path: 'hand-over', component: () => import('./pages/HandOverPage.vue'), meta: { title: () => w('leader.hand-over') } },
      { path: 'me', component: () => import('./pages/MePage.vue'), meta: { title: () => w('leader.me') } },
      { path: 'done', component: () => import('./pages/DonePage.vue'), meta: { title: () => w('leader.doors.done') } },
      { path: 'call', component: () => import('./pages/CallPage.vue'), meta: { title: () => w('leader.doors.call') } },
      { path: 'waiting', component: () => import('./pages/WaitingPage.vue'), meta: { title: () => w('leader.waiting') } },
      { path: ':rest(.*)*', component: () => import('./pages/NotFoundPage.vue'), meta: { title: () => w('kit.not-found') } },
    ],
  },
]
