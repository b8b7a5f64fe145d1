/** A part of the text of a page, from one place to another. */
interface Part {
  readonly from: number
  readonly to: number
}

const summaryEnd = '</summary>'
/** A style unfolds the menus of class `open-when-wide` on a desk. */
const unfolded = /\sopen(?=[\s=>])|open-when-wide/

/** What a page shows only once its reader unfolds it: what each closed `details` holds behind its summary, the outermost alone. */
export function foldedParts(page: string): Part[] {
  const parts: Part[] = []
  let from = 0
  let depth = 0
  for (const { 0: tag, index } of page.matchAll(/<details\b[^>]*>|<\/details>/g)) {
    const opens = tag !== '</details>'
    if (depth === 0 && (!opens || unfolded.test(tag))) continue
    if (depth === 0) from = page.indexOf(summaryEnd, index) + summaryEnd.length
    depth += opens ? 1 : -1
    if (depth === 0) parts.push({ from, to: index })
  }
  return parts
}

export function withoutParts(page: string, parts: readonly Part[]): string {
  const starts = [0, ...parts.map(({ to }) => to)]
  return starts.map((start, index) => page.slice(start, parts[index]?.from)).join('')
}
