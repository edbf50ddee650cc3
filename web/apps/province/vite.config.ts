import { mulinApp } from '../../config/vite.ts'

export default mulinApp('province')
