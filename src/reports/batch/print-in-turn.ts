import type { PrintedReport } from '../usecases/print-assessment.ts'

/** `printed` is null for a report that failed twice, undefined once the right has ended. */
export interface PrintedInTurn {
  readonly finess: string
  readonly printed: PrintedReport | null | undefined
}

/** What a batch prints. */
export interface PrintedNumbers {
  /** FINESS numbers. */
  readonly numbers: readonly string[]
  /** Prints the report of one structure with what the owner may do now; undefined once the right has ended. */
  print(finess: string): Promise<PrintedReport | undefined>
}

/** Two are printed at once, and the page of the next one is made meanwhile. One more goes on behind a report that is long to print. */
const askedAtOnce = 4

/**
 * The reports from a place on, in their order, while the batch runs. Some are asked for before the first is there: their facts are read
 * while the browsers print others. Those asked for are given also once the batch is stopped.
 */
export async function* printInTurn(
  { numbers, print }: PrintedNumbers,
  { from, isRunning }: { readonly from: number; readonly isRunning: () => boolean },
): AsyncGenerator<PrintedInTurn> {
  // Once more: a browser that dies, such as for want of memory, says nothing of the report that it was printing.
  const ask = async (finess: string): Promise<PrintedInTurn> => ({
    finess,
    printed: await print(finess)
      .catch(() => print(finess))
      .catch(() => null),
  })
  const asked: Promise<PrintedInTurn>[] = []
  let next = from
  while (true) {
    const room = isRunning() ? askedAtOnce - asked.length : 0
    const more = numbers.slice(next, next + room)
    next += more.length
    asked.push(...more.map(ask))
    const first = await asked.shift()
    if (!first) return
    yield first
  }
}
