import { computed, onMounted } from 'vue'
import { api, useOne, useProblem } from '@mulin/api'
import type { ConsentPurpose, ConsentView } from './views'

/** 我的同意 — what one agreed to, given and taken back by oneself at any moment. */
export function useMyConsents() {
  const { data, state, problem, load } = useOne<readonly ConsentView[]>(() => api.get('my/consents'))
  const { attempt, busy, detail } = useProblem()

  const standing = computed(() => (data.value ?? []).filter((one) => !one.withdrawnAt))
  const given = (purpose: ConsentPurpose) => standing.value.some((one) => one.purpose === purpose)

  async function step(call: () => Promise<unknown>): Promise<boolean> {
    const done = await attempt(async () => {
      await call()
      return true
    })
    if (done) await load()
    return done === true
  }

  onMounted(load)

  return {
    standing,
    state,
    failure: problem,
    load,
    busy,
    detail,
    given,
    give: (purpose: ConsentPurpose) => step(() => api.post('my/consents', { purpose })),
    withdraw: (purpose: ConsentPurpose) => step(() => api.post(`my/consents/${purpose}/withdraw`)),
  }
}
