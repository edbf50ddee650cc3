import type { components } from '@mulin/api'

export type EntryLine = components['schemas']['audit.EntryLine']
export type EntryPage = components['schemas']['audit.Audit.EntryPage']
export type VerificationView = components['schemas']['audit.Audit.VerificationView']
