/**
 * The first character of a name as one reads it, for a name seal. A 生僻字 of Plane 2 or 3 is two code units,
 * and may carry a variation selector: neither must be cut in half.
 */
export function firstGrapheme(name: string): string {
  const text = name.trim()
  if ('Segmenter' in Intl) {
    const [first] = new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text)
    return first?.segment ?? ''
  }
  return Array.from(text)[0] ?? ''
}
