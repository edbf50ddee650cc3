import { nextTick, onMounted, onScopeDispose, watch, type Ref } from 'vue'

/** A line that is pushed aside where it does not fit keeps the current one of its links in sight. */
export function useCurrentInSight(line: Readonly<Ref<HTMLElement | null>>, current: () => unknown): void {
  async function show(): Promise<void> {
    await nextTick()
    const link = line.value?.querySelector<HTMLElement>('[aria-current]')
    if (!line.value || !link || line.value.scrollWidth <= line.value.clientWidth) return
    const { left, width } = link.getBoundingClientRect()
    const whole = line.value.getBoundingClientRect()
    line.value.scrollLeft += left - whole.left - (whole.width - width) / 2
  }
  const turned = () => void show()

  onMounted(() => {
    addEventListener('resize', turned)
    void show()
  })
  onScopeDispose(() => removeEventListener('resize', turned))
  watch(current, show)
}
