import { mulinApp } from '../../config/vite.ts'

export default mulinApp('leader', {
  installable: { name: '睦邻 · 三长', shortName: '睦邻三长', description: '今天谁在等我，该去谁家看看，说一句就办。' },
})
