import { useRoute, useRouter, type RouteLocationRaw } from 'vue-router'

/** Whether the page lies within a section: `/units/abc` is within `/units`. */
export function useWhere() {
  const router = useRouter()
  const route = useRoute()

  function isWithin(to: RouteLocationRaw): boolean {
    const { path } = router.resolve(to)
    return route.path === path || (path !== '/' && route.path.startsWith(`${path}/`))
  }

  return { isWithin }
}
