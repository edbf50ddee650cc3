import '@mulin/kit/style.css'
import './page.css'
import { openApp } from '@mulin/access'
import { useElder, useServiceWorker } from '@mulin/kit'
import App from './App.vue'
import { routes } from './routes'

useElder().dress()
openApp({ app: App, routes, signIn: '/sign-in', remember: true })
void useServiceWorker().register()
