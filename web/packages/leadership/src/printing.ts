import { fileByPost, save } from '@mulin/api'

export interface Printed {
  /** How many files were handed over. */
  files: number
  /** Characters no font here has: to be written by hand. */
  missing: string
}

/** 印 — fetches one file after the other, until the server says there is no more, and hands them to the browser. */
export async function printAll(path: string, body: Readonly<Record<string, unknown>>, name: string): Promise<Printed> {
  let after: string | null = null
  let missing = ''
  let files = 0
  do {
    const { blob, headers }: Awaited<ReturnType<typeof fileByPost>> = await fileByPost(path, { ...body, after })
    files++
    after = headers.get('Mulin-Next')
    missing += decodeURIComponent(headers.get('Mulin-Missing') ?? '')
    save(blob, after || files > 1 ? `${name}-${files}.pdf` : `${name}.pdf`)
  } while (after)
  return { files, missing: [...new Set(Array.from(missing))].join('') }
}
