import { api, useList, useProblem, type components } from '@mulin/api'

type Schemas = components['schemas']
export type ForeignGrid = Schemas['territory.office.ForeignGrid']
export type GridReport = Schemas['territory.office.ForeignGrids.Report']
export type GridRow = Schemas['territory.office.ForeignGrid.RowForm']

const PAGE = 50

/** As many as the server takes at once. */
export const MOST_GRID_ROWS = 5000

/**
 * Rows pasted from a sheet or a CSV: 编码、名称、我们的单元编码, apart by tabs or commas. A row of heads and empty lines are
 * left out; a row that lacks a cell is kept, so that the numbers of rows stay those of the sheet.
 */
export function readGridRows(pasted: string): GridRow[] {
  return pasted
    .split(/\r?\n/)
    .map((line) => line.split(/\t|,|，/).map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => cell !== ''))
    .filter(([first = ''], at) => at > 0 || !/^(网格)?编[码号]$/.test(first))
    .map(([code = '', name = '', unitCode = '']) => ({ code, name, unitCode }))
}

/** 多网合一 — other departments' grids on a unit and on all below it. */
export function useForeignGrids(unit: () => string) {
  const list = useList<ForeignGrid>(async (after, signal) => {
    const rows = await api.get<ForeignGrid[]>('foreign-grids', { query: { unit: unit(), after, size: PAGE }, signal })
    return { rows, next: rows.length < PAGE ? null : (rows[rows.length - 1]?.id ?? null) }
  })
  const steps = useProblem()

  async function map(system: string, rows: readonly GridRow[]): Promise<GridReport | undefined> {
    const report = await steps.attempt(() => api.post<GridReport>('foreign-grids/import', { system: system.trim(), rows }))
    if (report) await list.load()
    return report
  }

  async function remove(id: string): Promise<boolean> {
    const done = await steps.attempt(async () => {
      await api.delete(`foreign-grids/${id}`)
      return true
    })
    if (done) await list.load()
    return done === true
  }

  return { ...list, busy: steps.busy, errorAt: steps.errorAt, detail: steps.detail, clear: steps.clear, map, remove }
}
