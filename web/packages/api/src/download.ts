import { api } from './client'

/** Asks for a file by a write, since asking is itself a deed, and hands it to the browser under `name`. */
export async function downloadByPost(path: string, query: Readonly<Record<string, string>>, name: string): Promise<void> {
  save(await api.file(path, query), name)
}

/** Hands a file to the browser under `name`. */
export function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // Chrome has taken the file by then; revoked at once, Safari 14 has not.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
