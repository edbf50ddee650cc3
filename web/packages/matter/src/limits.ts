import { w } from '@mulin/words'
import type { GradeLimits } from './views'

/** Limits of one kind of desk as they are being written: spans as words. */
export interface LimitsDraft {
  sign: string
  finish: string
  extension: string
}

/** As the server reads it: 3 个工作日, 4 工作时, 24 小时, 30 分钟, 30 天. */
const SPAN = /^\s*[1-9]\d{0,6}\s*(个工作日|工作日|个工作时|工作时|个工作小时|工作小时|个小时|小时|分钟|个自然日|自然日|天|日)\s*$/

export const isSpan = (text: string): boolean => SPAN.test(text)

export const limitsDraft = (limits?: Pick<GradeLimits, 'sign' | 'finish' | 'extension'>): LimitsDraft => ({
  sign: limits?.sign ?? '',
  finish: limits?.finish ?? '',
  extension: limits?.extension ?? '',
})

export const limitsBody = ({ sign, finish, extension }: LimitsDraft) => ({
  sign: sign.trim() || undefined,
  finish: finish.trim(),
  extension: extension.trim() || undefined,
})

/** What is still wrong, by field. */
export function limitsLacks({ sign, finish, extension }: LimitsDraft) {
  return {
    sign: sign.trim() && !isSpan(sign) ? w('matter.span.rule') : undefined,
    finish: finish.trim() ? (isSpan(finish) ? undefined : w('matter.span.rule')) : w('matter.finish.missing'),
    extension: extension.trim() && !isSpan(extension) ? w('matter.span.rule') : undefined,
  }
}
