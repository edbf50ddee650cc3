import 'vue-router'

declare module 'vue-router' {
  interface RouteMeta {
    /** What the page is called, in words; a function, so that it speaks the county's language. */
    title?: () => string
  }
}
