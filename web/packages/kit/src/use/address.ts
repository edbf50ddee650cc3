import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** 网址里的条件 — a list's filters live in its address, so that it can be passed on, kept and gone back to. */
export function useAddress() {
  const route = useRoute()
  const router = useRouter()

  function at(name: string): string {
    const value = route.query[name]
    return typeof value === 'string' ? value : ''
  }

  /** Writes some of the conditions; an empty one leaves the address. */
  function set(changed: Readonly<Record<string, string>>): void {
    const all = Object.entries({ ...route.query, ...changed })
    void router.replace({ path: route.path, query: Object.fromEntries(all.filter(([, value]) => value)) })
  }

  /** One condition, for a field to write into. */
  function field<T extends string = string>(name: string): WritableComputedRef<T | ''> {
    return computed({ get: () => at(name) as T | '', set: (value) => set({ [name]: value }) })
  }

  return { at, set, field }
}
