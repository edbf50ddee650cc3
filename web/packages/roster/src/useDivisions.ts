import { computed, onMounted, shallowRef, watch } from 'vue'
import { api, Problem } from '@mulin/api'
import type { Division } from './views'

interface Nodes {
  readonly nodes: readonly Division[]
}

/** 导到哪里 — one's own part of the tree, narrowed to a town and a village. */
export function useDivisions() {
  const tops = shallowRef<readonly Division[]>([])
  const towns = shallowRef<readonly Division[]>([])
  const villages = shallowRef<readonly Division[]>([])
  const top = shallowRef('')
  const town = shallowRef('')
  const village = shallowRef('')
  const problem = shallowRef<Problem | null>(null)

  const all = computed(() => [...tops.value, ...towns.value, ...villages.value])
  const chosen = computed(() => all.value.find(({ id }) => id === (village.value || town.value || top.value)) ?? null)

  async function below(id: string): Promise<readonly Division[]> {
    const { nodes } = await api.get<Nodes>(`units/${id}/children`)
    return nodes.filter(({ tier }) => tier !== 'RUNG')
  }

  async function load(): Promise<void> {
    problem.value = null
    try {
      tops.value = (await api.get<Nodes>('units')).nodes.filter(({ tier }) => tier !== 'RUNG')
      top.value = tops.value[0]?.id ?? ''
    } catch (caught) {
      problem.value = Problem.from(caught)
    }
  }

  async function fill(into: typeof towns, above: string): Promise<void> {
    into.value = []
    const found = above ? await below(above) : []
    into.value = found
  }

  const tierOf = (id: string) => all.value.find((one) => one.id === id)?.tier

  watch(top, (id) => {
    town.value = village.value = ''
    villages.value = []
    void fill(tierOf(id) === 'COUNTY' ? towns : villages, tierOf(id) === 'VILLAGE' ? '' : id)
  })
  watch(town, (id) => {
    village.value = ''
    if (id) void fill(villages, id)
  })
  onMounted(load)

  return { tops, towns, villages, top, town, village, chosen, problem, load }
}
