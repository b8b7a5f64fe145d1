import type { PrintedReport } from '../usecases/print-assessment.ts'

/** `printed` is null for a report that failed, undefined once the right has ended. */
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

/**
 * The reports from a place on, in their order, while the batch runs. One more is asked for before each is there: its facts are read
 * while the browser prints the one before. Those asked for are given also once the batch is stopped.
 */
export async function* printInTurn(
  { numbers, print }: PrintedNumbers,
  { from, isRunning }: { readonly from: number; readonly isRunning: () => boolean },
): AsyncGenerator<PrintedInTurn> {
  const asked: Promise<PrintedInTurn>[] = []
  let next = from
  const ask = () => {
    const finess = numbers[next]
    if (finess === undefined || !isRunning()) return
    next += 1
    asked.push(
      print(finess)
        .catch(() => null)
        .then((printed) => ({ finess, printed })),
    )
  }
  ask()
  while (asked.length > 0) {
    ask()
    const first = await asked.shift()
    if (first) yield first
  }
}
