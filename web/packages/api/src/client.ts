import { home } from './county'
import { newId } from './id'
import { Problem, type ProblemBody } from './problem'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface CallOptions {
  /** Anything JSON, or a FormData for an upload. */
  body?: unknown
  /** Left out when undefined, null or empty, so a list's address can be written straight from its filter. */
  query?: Readonly<Record<string, string | number | boolean | null | undefined>>
  /** A retry of the same write carries the same key. Given by the offline queue; otherwise minted here. */
  idempotencyKey?: string
  /** The version this write was based on: `If-Match`. */
  version?: string
  signal?: AbortSignal
}

export interface Answer<T> {
  readonly data: T
  /** The `ETag` to send back as `version`. */
  readonly version: string | null
}

const CSRF_COOKIE = /(?:^|;\s*)mulin-csrf=([^;]*)/

export function csrfToken(): string | undefined {
  const value = CSRF_COOKIE.exec(document.cookie)?.[1]
  return value === undefined ? undefined : decodeURIComponent(value)
}

export function addressOf(path: string, query: CallOptions['query'] = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value))
  }
  const tail = search.toString()
  return home().api + path.replace(/^\//, '') + (tail ? `?${tail}` : '')
}

export function isProblemBody(value: unknown): value is ProblemBody {
  return typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string'
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text()
  if (!text) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

let onSignedOut: (() => void) | null = null

/** Tells `act` when the server says that nobody is signed in any more. One listener, the app's. */
export function whenSignedOut(act: () => void): void {
  onSignedOut = act
}

export const signedOut = (): void => onSignedOut?.()

/** One call to the county’s server, with all that stands round the answer. Throws {@link Problem}, or the abort of its own signal. */
export async function callFull<T>(method: Method, path: string, options: CallOptions = {}): Promise<Answer<T>> {
  const same = { ...options, idempotencyKey: options.idempotencyKey ?? newId() }
  try {
    return await tryOnce<T>(method, path, same)
  } catch (caught) {
    // The token goes when the browser is closed, and words kept on the phone outlive it. The refusal brings a new one.
    if (caught instanceof Problem && caught.code === 'access.stale-page') return tryOnce<T>(method, path, same)
    throw caught
  }
}

async function tryOnce<T>(method: Method, path: string, options: CallOptions & { idempotencyKey: string }): Promise<Answer<T>> {
  const response = await send(method, path, options)
  const body = await readJson(response)
  if (!response.ok) throw refusedWith(response.status, body)
  return { data: body as T, version: response.headers.get('ETag') }
}

function refusedWith(status: number, body: unknown): Problem {
  const problem = isProblemBody(body) ? new Problem({ ...body, status }) : Problem.unexpected(status)
  if (problem.code === 'access.not-signed-in') onSignedOut?.()
  return problem
}

async function send(method: Method, path: string, options: CallOptions & { idempotencyKey: string }): Promise<Response> {
  const headers = new Headers({ Accept: 'application/json' })
  const init: RequestInit = { method, headers, credentials: 'same-origin', signal: options.signal ?? null }
  if (options.body instanceof FormData) {
    init.body = options.body
  } else if (options.body !== undefined) {
    headers.set('Content-Type', 'application/json')
    init.body = JSON.stringify(options.body)
  }
  if (method !== 'GET') {
    headers.set('Idempotency-Key', options.idempotencyKey)
    const token = csrfToken()
    if (token) headers.set('X-CSRF-TOKEN', token)
  }
  if (options.version) headers.set('If-Match', options.version)

  try {
    return await fetch(addressOf(path, options.query), init)
  } catch (caught) {
    if (options.signal?.aborted) throw caught
    throw Problem.offline()
  }
}

/** A file asked for by POST, as it came. */
async function file(path: string, query: CallOptions['query']): Promise<Blob> {
  const response = await send('POST', path, { query, idempotencyKey: newId() })
  if (!response.ok) throw refusedWith(response.status, await readJson(response))
  return response.blob()
}

/** A file asked for by POST with a body; what else is to be said of it stands in the headers. */
export async function fileByPost(path: string, body: unknown): Promise<{ blob: Blob; headers: Headers }> {
  const response = await send('POST', path, { body, idempotencyKey: newId() })
  if (!response.ok) throw refusedWith(response.status, await readJson(response))
  return { blob: await response.blob(), headers: response.headers }
}

async function call<T>(method: Method, path: string, options?: CallOptions): Promise<T> {
  return (await callFull<T>(method, path, options)).data
}

/** The county's server: `api.get<Page>('units', { query })`. Paths are relative to `/<county>/api/`. */
export const api = {
  get: <T>(path: string, options?: Omit<CallOptions, 'body'>) => call<T>('GET', path, options),
  post: <T = void>(path: string, body?: unknown, options?: CallOptions) => call<T>('POST', path, { ...options, body }),
  put: <T = void>(path: string, body?: unknown, options?: CallOptions) => call<T>('PUT', path, { ...options, body }),
  patch: <T = void>(path: string, body?: unknown, options?: CallOptions) => call<T>('PATCH', path, { ...options, body }),
  delete: <T = void>(path: string, options?: CallOptions) => call<T>('DELETE', path, options),
  file,
}
