import type { components } from '@mulin/api'

type Schemas = components['schemas']

export type CaseRow = Schemas['agency.CaseQueries.Row']
export type CasePage = Schemas['agency.Case.CasePage']
export type CaseView = Schemas['agency.CaseView']
export type CasePaper = Schemas['agency.CaseView.Paper']
export type CaseStory = Schemas['agency.Story']
export type Kind = Schemas['agency.Kind']
export type KindForm = Schemas['agency.Kind.KindForm']
export type DecidedBy = Kind['decidedBy']
export type Match = Schemas['agency.policy.Match']
export type Rule = Schemas['agency.policy.Rule']
export type RuleForm = Schemas['agency.policy.Policy.RuleForm']

export type CaseState = 'PREPARING' | 'ENTRUSTED' | 'HANDED_IN' | 'UNDER_WAY' | 'SUPPLEMENTING' | 'DECIDED' | 'DROPPED'
export type Signing = 'PAPER' | 'FINGER'
