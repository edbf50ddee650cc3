import { csrfToken, isProblemBody, addressOf, signedOut } from './client'
import { newId } from './id'
import { Problem } from './problem'

/**
 * Sends a form with a file, and tells what share of it has left: `fetch` cannot. Sent again, it is a new request; nothing
 * was taken in while no answer came.
 */
export function upload<T>(path: string, form: FormData, query: Readonly<Record<string, string>>, onSent: (share: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', addressOf(path, query))
    request.responseType = 'text'
    request.setRequestHeader('Accept', 'application/json')
    request.setRequestHeader('Idempotency-Key', newId())
    const token = csrfToken()
    if (token) request.setRequestHeader('X-CSRF-TOKEN', token)
    request.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(Problem.offline())
    request.onload = () => {
      const body = parsed(request.responseText)
      if (request.status >= 200 && request.status < 300) resolve(body as T)
      else reject(refusalOf(request.status, body))
    }
    request.send(form)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function refusalOf(status: number, body: unknown): Problem {
  const problem = isProblemBody(body) ? new Problem({ ...body, status }) : Problem.unexpected(status)
  if (problem.code === 'access.not-signed-in') signedOut()
  return problem
}
