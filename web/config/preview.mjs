/**
 * Serves dist/ the way the server does: `/<county>/<app>/…` with the county written into <base>, the strict content
 * policy, and `/<county>/api` handed on to http://127.0.0.1:8080. With `--stage NAME` the interface is played by
 * config/stage/NAME.json instead: `{"GET session": {…}}`, an answer with `"status"` ≥ 400 is a problem.
 *
 *   node config/preview.mjs [--port 4173] [--stage clerk]
 */
import { createServer, request } from 'node:http'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { port: { type: 'string', default: '4173' }, stage: { type: 'string' } } })
const here = fileURLToPath(new URL('.', import.meta.url))
const dist = join(here, '../dist')
const stage = values.stage ? JSON.parse(readFileSync(join(here, 'stage', `${values.stage}.json`), 'utf8')) : undefined

const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'self'",
  "form-action 'self'",
].join('; ')

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
}

function play(incoming, outgoing, path) {
  const found = stage[`${incoming.method} ${path}`]
  const status = found === undefined ? 404 : (found?.status ?? (found === null ? 204 : 200))
  const body = found ?? (status === 404 ? { status, code: 'stage.unknown', title: path } : undefined)
  outgoing.writeHead(status, { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' })
  outgoing.end(body === undefined ? undefined : JSON.stringify(body))
}

function handOn(incoming, outgoing) {
  const onward = request({ host: '127.0.0.1', port: 8080, path: incoming.url, method: incoming.method, headers: incoming.headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(outgoing)
  })
  onward.on('error', () => outgoing.writeHead(502).end())
  incoming.pipe(onward)
}

createServer((incoming, outgoing) => {
  const { pathname } = new URL(incoming.url ?? '/', 'http://localhost')
  const [, county = '', app = '', ...rest] = pathname.split('/')
  if (app === 'api') return stage ? play(incoming, outgoing, rest.join('/')) : handOn(incoming, outgoing)
  const root = join(dist, app)
  let file = normalize(join(root, ...rest.map(decodeURIComponent)))
  if (!app || !existsSync(root)) return outgoing.writeHead(404).end()
  if (rest[0] === 'assets' && !existsSync(file)) return outgoing.writeHead(404).end()
  if (!file.startsWith(root) || !existsSync(file) || statSync(file).isDirectory()) file = join(root, 'index.html')
  const type = TYPES[extname(file)] ?? 'application/octet-stream'
  const body = extname(file) === '.html' ? readFileSync(file, 'utf8').replaceAll('__COUNTY__', county) : readFileSync(file)
  outgoing.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': POLICY, 'Cache-Control': 'no-store' }).end(body)
}).listen(Number(values.port), '127.0.0.1', () => console.log(`http://127.0.0.1:${values.port}/430181/desk/`))
