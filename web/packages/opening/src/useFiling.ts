import { downloadByPost, useProblem } from '@mulin/api'
import { w } from '@mulin/words'

/** 备案清单 — functions, data and permissions on three sheets, as they are today. */
export function useFiling() {
  const { attempt, busy, detail } = useProblem()
  const take = (county: string) => attempt(() => downloadByPost('opening/filing', {}, `${county}${w('opening.filing.file')}.xlsx`))
  return { take, busy, detail }
}
