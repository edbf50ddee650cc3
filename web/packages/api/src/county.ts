/**
 * Where this page lives. The server writes `<base href="/430181/desk/">` into every page it serves;
 * the county is the first segment, the app the second, and everything else follows from them.
 */
export interface Home {
  /** Division code of the county, such as `430181`. */
  readonly county: string
  /** Path of the app with a slash at the end, for the router: `/430181/desk/`. */
  readonly app: string
  /** Path of the county's interface with a slash at the end: `/430181/api/`. */
  readonly api: string
}

export function homeOf(baseURI: string): Home {
  const app = new URL(baseURI).pathname.replace(/[^/]*$/, '')
  const county = app.split('/')[1] ?? ''
  return { county, app, api: `/${county}/api/` }
}

/** This page's home. */
export function home(): Home {
  return homeOf(document.baseURI)
}
