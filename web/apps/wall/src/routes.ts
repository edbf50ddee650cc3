import type { RouteRecordRaw } from 'vue-router'
import { w } from '@mulin/words'

export const routes: RouteRecordRaw[] = [
  { path: '/:rest(.*)*', component: () => import('./pages/CountyPage.vue'), meta: { title: () => w('wall.county') } },
]
