import '@mulin/kit/style.css'
import './page.css'
import { openApp } from '@mulin/access'
import App from './App.vue'
import { routes } from './routes'

openApp({ app: App, routes, signIn: '/sign-in' })
