import { w, type WordKey } from '@mulin/words'
import type { Grade, GradeLimits, HandlingView, MatterCeiling, MatterCounter, MatterKind } from './views'

const KIND: Readonly<Record<MatterKind, WordKey>> = {
  INQUIRY: 'matter.kind.inquiry',
  HELP: 'matter.kind.help',
  COMPLAINT: 'matter.kind.complaint',
  REPORT: 'matter.kind.report',
  SUGGESTION: 'matter.kind.suggestion',
}

const COUNTER: Readonly<Record<MatterCounter, WordKey>> = {
  PROBLEM: 'matter.counter.problem',
  DEMAND: 'matter.counter.demand',
  DISPUTE: 'matter.counter.dispute',
  HAZARD: 'matter.counter.hazard',
  SERVICE: 'matter.counter.service',
}

const CEILING: Readonly<Record<MatterCeiling, WordKey>> = {
  TINY: 'matter.ceiling.tiny',
  SMALL: 'matter.ceiling.small',
  BIG: 'matter.ceiling.big',
  HARD: 'matter.ceiling.hard',
}

const GRADE: Readonly<Record<Grade, WordKey>> = {
  VOLUNTEER: 'matter.grade.volunteer',
  STAFFED_POST: 'matter.grade.staffed-post',
  VILLAGE: 'matter.grade.village',
  TOWN: 'matter.grade.town',
  COUNTY: 'matter.grade.county',
}

export const kindWord = (kind: MatterKind): string => w(KIND[kind])
export const counterWord = (counter: MatterCounter): string => w(COUNTER[counter])
export const ceilingWord = (ceiling: MatterCeiling): string => w(CEILING[ceiling])
export const gradeWord = (grade: Grade): string => w(GRADE[grade])

const optionsOf = <T extends string>(words: Readonly<Record<T, WordKey>>) => (Object.keys(words) as T[]).map((value) => ({ value, word: w(words[value]) }))

export const kindOptions = () => optionsOf(KIND)
export const counterOptions = () => optionsOf(COUNTER)
export const ceilingOptions = () => optionsOf(CEILING)
export const gradeOptions = () => optionsOf(GRADE)
export const GRADES = Object.keys(GRADE) as Grade[]

/** 「1 个工作日内签收，5 个工作日内办结，可延 5 个工作日」 */
export function limitsWord({ sign, finish, extension }: Pick<GradeLimits, 'sign' | 'finish' | 'extension'>): string {
  return [sign && w('matter.limits.sign', { span: sign }), w('matter.limits.finish', { span: finish }), extension && w('matter.limits.extension', { span: extension })].filter(Boolean).join(w('matter.comma'))
}

/** 谁主办，一句话. */
export function leadWord({ lowest, department }: Pick<HandlingView, 'lowest' | 'department'>): string {
  if (department) return w('matter.lead.department', { department, grade: gradeWord(lowest) })
  return lowest === 'VOLUNTEER' ? w('matter.lead.anybody') : w('matter.lead.place', { grade: gradeWord(lowest) })
}

/** What is particular about a matter, each a sentence. */
export function traitsOf(handling: HandlingView): string[] {
  return [
    w(handling.urgent ? 'matter.trait.urgent' : 'matter.trait.not-urgent'),
    w(handling.proof ? 'matter.trait.proof' : 'matter.trait.no-proof'),
    w(handling.anonymous ? 'matter.trait.anonymous' : 'matter.trait.named'),
    w(handling.sensitive ? 'matter.trait.sensitive' : 'matter.trait.open'),
  ]
}
