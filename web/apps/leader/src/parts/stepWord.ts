import type { AfterStep } from '@mulin/demand'
import { w } from '@mulin/words'

/** What is said after a step. */
export function stepWord(...[fate, step]: Parameters<AfterStep>): string {
  if (fate === 'kept') return w('leader.matter.kept')
  return step === 'answer' ? w('leader.matter.answered') : w('leader.matter.escalated')
}
