import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig, type Plugin, type UserConfigFnObject } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

/** The county a development server speaks for; a built page gets its county from the server. */
const DEV_COUNTY = '430181'
const SERVER = 'http://127.0.0.1:8080'
const APPS = ['resident', 'leader', 'desk', 'wall', 'province'] as const

type AppName = (typeof APPS)[number]

interface AppOptions {
  /** Name and description in the web manifest. With it the app gets a service worker. */
  installable?: { name: string; shortName: string; description: string }
}

/** Stands in for the server, which writes the county into `<base href="/__COUNTY__/…">`. */
function countyInBase(): Plugin {
  return {
    name: 'mulin-county-in-base',
    apply: 'serve',
    transformIndexHtml: (html) => html.replaceAll('__COUNTY__', DEV_COUNTY),
  }
}

/** Keeps another app's words out of this one: keys begin with the app they belong to. */
function ownWordsOnly(app: AppName): Plugin {
  const others = APPS.filter((name) => name !== app).map((name) => `${name}.`)
  return {
    name: 'mulin-own-words-only',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/zh-CN.json')) return
      const words = JSON.parse(code) as Record<string, string>
      const own = Object.entries(words).filter(([key]) => !others.some((other) => key.startsWith(other)))
      return { code: JSON.stringify(Object.fromEntries(own)), map: null }
    },
  }
}

/** The one preset: every app is built the same way, for the same browsers. */
export function mulinApp(app: AppName, { installable }: AppOptions = {}): UserConfigFnObject {
  return defineConfig(({ command }) => ({
    root: fileURLToPath(new URL(`../apps/${app}`, import.meta.url)),
    // Built pages find everything beside <base>; the development server has no <base> rewriting of its own.
    base: command === 'build' ? './' : app === 'province' ? '/province/' : `/${DEV_COUNTY}/${app}/`,
    plugins: [
      vue(),
      countyInBase(),
      ownWordsOnly(app),
      installable &&
        VitePWA({
          registerType: 'prompt',
          injectRegister: null, // registered by hand: the content policy allows no inline script
          manifest: {
            name: installable.name,
            short_name: installable.shortName,
            description: installable.description,
            lang: 'zh-CN',
            id: './',
            start_url: './',
            scope: './',
            display: 'standalone',
            background_color: '#FAF8F4',
            theme_color: '#FAF8F4',
            icons: [
              { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
              { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
              { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
            ],
          },
          workbox: {
            globPatterns: ['**/*.{js,css,html,svg,woff2}'],
            navigateFallback: 'index.html',
            inlineWorkboxRuntime: true,
            cleanupOutdatedCaches: true,
            sourcemap: false,
          },
        }),
    ],
    build: {
      outDir: fileURLToPath(new URL(`../dist/${app}`, import.meta.url)),
      emptyOutDir: true,
      target: ['chrome87', 'safari14'],
      manifest: true, // read by size.mjs
      assetsInlineLimit: 0, // no data: addresses, so the content policy can stay short
      rolldownOptions: {
        output: {
          codeSplitting: {
            // Few files, because each costs a slow phone a round trip: the frame's code, and ours that all pages share.
            groups: [
              { name: 'vue', test: /node_modules\/(@?vue|pinia)/ },
              { name: 'base', test: /packages\/(kit\/src\/(parts|use|[^/]+\.ts)|api|words|access)/ },
            ],
          },
        },
      },
    },
    server: { proxy: { [`/${DEV_COUNTY}/api`]: SERVER, '/province/api': SERVER, '/problems': SERVER } },
  }))
}
