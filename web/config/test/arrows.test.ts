import { describe, expect, it } from 'vitest'
import { refusal } from '../arrows.js'

const IN_DESK = '/web/apps/desk/src/pages/UnitsPage.vue'
const IN_DEMAND = '/web/packages/demand/src/DemandCard.vue'
const IN_KIT = '/web/packages/kit/src/parts/Light.vue'

describe('the arrows of the workspace', () => {
  it.each([
    [IN_DESK, '@mulin/demand'],
    [IN_DESK, '@mulin/kit/desk'],
    [IN_DESK, '../rail'],
    [IN_DESK, 'vue'],
    [IN_DEMAND, '@mulin/kit'],
    [IN_DEMAND, '@mulin/api'],
    [IN_DEMAND, './DemandCardSkeleton.vue'],
    [IN_KIT, '@mulin/words'],
    [IN_KIT, 'element-plus/es/locale/lang/zh-cn.mjs'],
  ])('%s may import %s', (file, specifier) => expect(refusal(file, specifier)).toBeUndefined())

  it.each([
    [IN_DESK, '@mulin/leader'],
    [IN_DESK, '../../../leader/src/outbox'],
    [IN_DESK, '../../../../packages/kit/src/icons'],
    [IN_DESK, 'element-plus'],
    [IN_DESK, 'echarts/core'],
    [IN_DEMAND, '@mulin/visit'],
    [IN_DEMAND, '@mulin/desk'],
    [IN_DEMAND, '../../visit/src/index'],
    [IN_KIT, '@mulin/api'],
    [IN_KIT, '@mulin/demand'],
    ['/web/packages/api/src/client.ts', '@mulin/kit'],
    ['/web/packages/words/src/index.ts', '@mulin/api'],
  ])('%s must not import %s', (file, specifier) => expect(refusal(file, specifier)).toBeTypeOf('string'))
})
