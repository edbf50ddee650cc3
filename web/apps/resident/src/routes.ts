import type { RouteRecordRaw } from 'vue-router'
import { w } from '@mulin/words'

export const routes: RouteRecordRaw[] = [
  { path: '/', component: () => import('./pages/SayPage.vue'), meta: { title: () => w('resident.say') } },
  { path: '/:rest(.*)*', component: () => import('./pages/NotFoundPage.vue'), meta: { title: () => w('kit.not-found') } },
]
