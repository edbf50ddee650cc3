import { mulinApp } from '../../config/vite.ts'

export default mulinApp('resident', {
  installable: { name: '睦邻', shortName: '睦邻', description: '有什么事，说一句。谁在办、办到哪一步，看得见。' },
})
