import { api, useList, useOne } from '@mulin/api'
import type { CoverageView, Leader, LeaderPage, Vacancy, VacancyPage } from './views'

/** The leaders below a unit, in the order of the tree. */
export function useLeaders(under: () => string) {
  return useList<Leader>(async (after, signal) => {
    const { leaders, next } = await api.get<LeaderPage>('leaders', { query: { under: under(), after }, signal })
    return { rows: leaders, next: next ?? null }
  })
}

/** 空缺 — the posts below a unit that nobody holds; of one height where it is given. */
export function useVacancies(under: () => string, height: () => string = () => '') {
  return useList<Vacancy>(async (after, signal) => {
    const { vacancies, next } = await api.get<VacancyPage>('vacancies', { query: { under: under(), height: height(), after }, signal })
    return { rows: vacancies, next: next ?? null }
  })
}

/** 覆盖 — division by division below a county or town; of a village, its own figures. */
export function useCoverage(unit: () => string) {
  return useOne<readonly CoverageView[]>(() => api.get(`units/${unit()}/coverage`))
}
