import type { components } from '@mulin/api'

type Schemas = components['schemas']

export type MatterNode = Schemas['demand.matter.MatterViews.NodeView']
export type MatterView = Schemas['demand.matter.MatterViews.MatterView']
export type HandlingView = Schemas['demand.matter.MatterViews.HandlingView']
export type GradeLimits = Schemas['demand.matter.MatterViews.GradeLimitsView']
export type CountyLimits = Schemas['demand.matter.MatterViews.CountyLimitsView']
export type SuggestionView = Schemas['demand.matter.MatterViews.SuggestionView']
export type LearningView = Schemas['demand.matter.MatterViews.LearningView']
export type LessonView = Schemas['demand.matter.MatterViews.LessonView']

export type MatterKind = HandlingView['kind']
export type MatterCounter = HandlingView['counter']
export type MatterCeiling = HandlingView['ceiling']
export type Grade = GradeLimits['grade']
