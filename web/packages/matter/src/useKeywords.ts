import { reactive } from 'vue'
import { api, useProblem } from '@mulin/api'
import type { MatterView } from './views'

/** Words are typed with spaces or 、 between them, or one a line. */
export const wordsOf = (typed: string): string[] => [...new Set(typed.split(/[\s、，,；;]+/).filter(Boolean))]

/** 字眼 — by what words people speak of a matter: those that settle it, and those that hint at it. */
export function useKeywords() {
  const { busy, attempt, detail, clear } = useProblem()
  const form = reactive({ id: '', sure: '', hints: '' })

  function begin(matter: MatterView): void {
    const typed = (sure: boolean) => matter.keywords.filter((one) => one.sure === sure).map((one) => one.words)
    form.id = matter.id
    form.sure = typed(true).join('\n')
    form.hints = typed(false).join('\n')
    clear()
  }

  async function save(): Promise<MatterView | undefined> {
    const sure = wordsOf(form.sure)
    const hints = wordsOf(form.hints).filter((word) => !sure.includes(word))
    const keywords = [...sure.map((words) => ({ words, sure: true })), ...hints.map((words) => ({ words, sure: false }))]
    return attempt(() => api.put<MatterView>(`matters/${form.id}/keywords`, { keywords }))
  }

  return { form, begin, save, busy, detail }
}
