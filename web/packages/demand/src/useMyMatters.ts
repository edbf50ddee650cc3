import { computed, onMounted } from 'vue'
import { api, isProblem, keepAnswer, keptAnswer, useAnswer, useSession } from '@mulin/api'
import { shallowRef } from 'vue'
import { useReceipts, type Receipt } from './receipts'
import type { DemandState, StatusView } from './views'

/** 我的事 — one of them: found by the receipts of this phone, or by the account. */
export interface MyMatter {
  readonly statusCode: string
  readonly reference: string
  readonly words: string
  readonly state: DemandState | null
  readonly desk: string
  readonly recordedAt: string
  readonly promisedAt: string | null
  /** How it came: CARD, or how somebody put it down for me. */
  readonly way: string
}

/** What is said on one phone in one house is seldom more; older ones open by their own address. */
const LATEST = 8

/** 我的事 — what was said on this phone; signed in, what was said on any, or put down for me, as well. */
export function useMyMatters() {
  const session = useSession()
  const { receipts } = useReceipts()
  const account = useAnswer<readonly MyMatter[]>(`my-demands:${session.owner ?? ''}`, () => (session.signedIn ? api.get('my/demands') : Promise.resolve([])))
  const here = shallowRef<readonly MyMatter[]>([])
  const asked = shallowRef(false)

  async function load(): Promise<void> {
    await account.load()
    const known = new Set((account.data.value ?? []).map((one) => one.statusCode))
    const mine = receipts.value.filter((one) => !known.has(one.statusCode)).slice(-LATEST).reverse()
    here.value = await Promise.all(mine.map(follow))
    asked.value = true
  }

  const rows = computed(() => [...(account.data.value ?? []), ...here.value].sort((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1)))
  const state = computed(() => {
    if (rows.value.length > 0) return 'ready'
    if (!asked.value) return 'loading'
    return account.state.value === 'failed' ? 'failed' : 'empty'
  })

  onMounted(load)
  return { rows, state, problem: account.problem, keptAt: account.keptAt, load }
}

/** As it stands now; without signal as it stood last, or as the receipt alone remembers it. */
async function follow({ statusCode, reference, at }: Receipt): Promise<MyMatter> {
  const slot = `status/${encodeURIComponent(statusCode)}`
  const fresh = await api.get<StatusView>(slot).catch((caught: unknown) => {
    if (isProblem(caught)) return null
    throw caught
  })
  if (fresh) keepAnswer(slot, fresh)
  const known = fresh ?? keptAnswer<StatusView>(slot)?.value
  return {
    statusCode,
    reference,
    words: known?.words ?? '',
    state: known?.state ?? null,
    desk: known?.desk ?? '',
    recordedAt: known?.recordedAt ?? new Date(at).toISOString(),
    promisedAt: known?.promisedAt ?? null,
    way: 'CARD',
  }
}
