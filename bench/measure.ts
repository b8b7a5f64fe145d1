/** One line of the report. The ratio is ours / floor; a budget may bind the ratio, the figure itself, or both. */
export interface Line {
  readonly what: string
  readonly unit: string
  readonly floor?: number
  readonly ours: number
  readonly maximumRatio?: number
  readonly minimumRatio?: number
  readonly maximum?: number
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Durations in milliseconds of several runs of `work`. */
export async function time(runs: number, work: () => unknown): Promise<number[]> {
  const durations: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now()
    await work()
    durations.push(performance.now() - start)
  }
  return durations
}

/** Alternates two works, A B A B…, so that a change of the machine's speed affects both. Medians, in milliseconds. */
export async function inTurn(
  runs: number,
  floor: () => unknown,
  ours: () => unknown,
): Promise<{ floor: number; ours: number }> {
  const floors: number[] = []
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    floors.push(...(await time(1, floor)))
    times.push(...(await time(1, ours)))
  }
  return { floor: median(floors), ours: median(times) }
}
