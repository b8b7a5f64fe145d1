import { createHmac } from 'node:crypto'
import type { ComparisonContext } from '#comparison'

/** Seals with a key, and counts what each area published, for as long as a test lasts. */
export function sealsInMemory(key: () => string = () => 'a key') {
  const counted = new Map<string, ReturnType<ComparisonContext['comparisonNoted']['latest']>>()
  return {
    counted,
    context: {
      comparisonSeal: (text: string) => createHmac('sha256', key()).update(text).digest('hex'),
      comparisonNoted: {
        latest: (area) => counted.get(area) ?? { published: 0, withdrawn: 0 },
        note: (area, latest) => void counted.set(area, latest),
      },
    } satisfies ComparisonContext,
  }
}
