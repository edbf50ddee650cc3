/** Chrome's, Firefox's and Safari's words for a part of the program that could not be fetched. */
const MISSING = /dynamically imported module|Importing a module script failed|Unable to preload/i

/** Whether a page's own code did not come: no signal, or a newer version has been installed on the server. */
export function isMissingPage(error: unknown): boolean {
  return error instanceof Error && MISSING.test(error.message)
}

/** Loads the address anew, which fetches the newer version; but never twice in a minute, so as not to circle. */
export function reloadOnce(address: string, now: number = Date.now()): boolean {
  const slot = 'mulin:reloaded'
  try {
    if (now - Number(sessionStorage.getItem(slot) ?? 0) < 60_000) return false
    sessionStorage.setItem(slot, String(now))
  } catch {
    return false
  }
  location.assign(address)
  return true
}
