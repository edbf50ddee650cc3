import type { RouteRecordRaw } from 'vue-router'
import { w } from '@mulin/words'

export const routes: RouteRecordRaw[] = [
  { path: '/', component: () => import('./pages/ScanPage.vue'), meta: { title: () => w('resident.scan') } },
  { path: '/r/:code', component: () => import('./pages/SayPage.vue'), props: true, meta: { title: () => w('demand.say') } },
  { path: '/s/:code', component: () => import('./pages/FollowPage.vue'), props: true, meta: { title: () => w('resident.follow') } },
  { path: '/r/:code/who', component: () => import('./pages/WhoPage.vue'), props: true, meta: { title: () => w('resident.who') } },
  { path: '/c/:code', component: () => import('./pages/CertificatePage.vue'), props: true, meta: { title: () => w('resident.certificate') } },
  { path: '/matters', component: () => import('./pages/MattersPage.vue'), meta: { title: () => w('resident.matters') } },
  { path: '/cases/:id', component: () => import('./pages/CasePage.vue'), props: true, meta: { title: () => w('agency') } },
  { path: '/my-data', component: () => import('./pages/MyDataPage.vue'), meta: { title: () => w('resident.data') } },
  { path: '/sign-in', component: () => import('./pages/SignInPage.vue'), meta: { title: () => w('resident.sign-in') } },
  { path: '/privacy', component: () => import('./pages/PrivacyPage.vue'), meta: { title: () => w('resident.privacy.notice') } },
  { path: '/complain', component: () => import('./pages/ComplainPage.vue'), meta: { title: () => w('resident.complain') } },
  { path: '/:rest(.*)*', component: () => import('./pages/NotFoundPage.vue'), meta: { title: () => w('kit.not-found') } },
]
