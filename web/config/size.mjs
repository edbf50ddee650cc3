/**
 * What a phone must fetch before a first-use page can be used, gzipped: the page, its scripts and its styles.
 * Fails above the limit. Run after `npm run build`.
 */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const LIMIT = 150_000

/** The pages somebody's very first visit opens, by app: everything they need, frame included. */
const FIRST_USE = {
  resident: [['src/pages/SayPage.vue']],
  leader: [['src/pages/SignInPage.vue'], ['src/LeaderShell.vue', 'src/pages/TodayPage.vue']],
}

const dist = new URL('../dist/', import.meta.url)

function gzipped(app, file) {
  return gzipSync(readFileSync(new URL(`${app}/${file}`, dist)), { level: 9 }).length
}

/** All files a chunk needs before it can run. */
function filesOf(manifest, key, seen = new Set()) {
  const chunk = manifest[key]
  if (!chunk) throw new Error(`no ${key} in the build; mend FIRST_USE in size.mjs`)
  if (seen.has(chunk.file)) return seen
  seen.add(chunk.file)
  for (const style of chunk.css ?? []) seen.add(style)
  for (const next of chunk.imports ?? []) filesOf(manifest, next, seen)
  return seen
}

let tooLarge = false
for (const [app, visits] of Object.entries(FIRST_USE)) {
  const manifest = JSON.parse(readFileSync(new URL(`${app}/.vite/manifest.json`, dist), 'utf8'))
  for (const pages of visits) {
    const files = new Set(['index.html'])
    for (const key of ['index.html', ...pages]) for (const file of filesOf(manifest, key)) files.add(file)
    const total = [...files].reduce((sum, file) => sum + gzipped(app, file), 0)
    const verdict = total > LIMIT ? `over ${LIMIT / 1000} kB` : 'ok'
    if (total > LIMIT) tooLarge = true
    console.log(`${app} ${pages.at(-1)}: ${(total / 1000).toFixed(1)} kB in ${files.size} files, ${verdict}`)
  }
}
process.exitCode = tooLarge ? 1 : 0
