/** The page before this one, or the first: where 返回 of a page of plain words leads. */
export function cameFrom(): string {
  const { back } = (history.state ?? {}) as { back?: unknown }
  return typeof back === 'string' ? back : '/'
}
