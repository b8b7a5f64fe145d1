import {
  AppError,
  type Asker,
  type Code,
  type ErrorKind,
  type Issue,
  type IssueValues,
  refuseIfEnded,
  takeTurns,
} from '#kernel'

export interface ThreadTask {
  readonly module: string
  readonly input: unknown
}

/** The message of a finished thread. A refusal travels as plain data: an `AppError` would lose its class between threads. */
export type Outcome =
  | { readonly result: unknown }
  | { readonly refusal: { kind: ErrorKind; code: Code; issues: readonly Issue[]; values: IssueValues } }

/** A large file is read in a quarter of a second. No honest file takes forty times as long. */
const longestMilliseconds = 10_000
/** Limits on JavaScript objects. A large file takes 40 MB. */
const resourceLimits = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 }
/**
 * Two threads leave a processor to the pages when there are three or more; with fewer, the system shares them out. A caller
 * has one thread: files that are long to read leave the other thread to other callers.
 */
const turns = takeTurns({
  atOnce: 2,
  atOncePerCaller: 1,
  places: 20,
  placesPerCaller: 10,
  full: () => new AppError('unavailable', 'files-too-many'),
})

/** `loading.js` makes a thread start quickly, as it does for the server. */
const execArgv = ['--import', new URL('../loading.js', import.meta.url).href]

/**
 * Runs the default export of a module on `input`, in a thread, when the turn of the asker comes. Input and result are plain
 * data, copied between threads; the thread sees no setting and no secret. Throws the refusal of the work, `file-too-heavy`
 * beyond the deadline or the memory, `files-too-many` when too many files wait already, `request-abandoned`, and
 * `right-ended` when the right ended before the file was read.
 */
export async function runApart<Work extends (input: never) => unknown>(
  asker: Asker,
  module: URL,
  input: Parameters<Work>[0],
  deadlineMilliseconds = longestMilliseconds,
): Promise<Awaited<ReturnType<Work>>> {
  const outcome = await turns(asker, () => outcomeOf({ module: module.href, input }, deadlineMilliseconds))
  await refuseIfEnded(asker)
  if ('result' in outcome) return outcome.result as Awaited<ReturnType<Work>>
  const { kind, code, ...details } = outcome.refusal
  throw new AppError(kind, code, details)
}

async function outcomeOf(workerData: ThreadTask, deadlineMilliseconds: number): Promise<Outcome> {
  const { Worker } = await import('node:worker_threads')
  const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData, execArgv, env: {}, resourceLimits })
  const { promise, resolve, reject } = Promise.withResolvers<Outcome>()
  const deadline = setTimeout(() => reject(tooHeavy()), deadlineMilliseconds)
  thread.once('message', resolve)
  thread.once('error', (error) => reject(isOutOfMemory(error) ? tooHeavy() : error))
  thread.once('exit', () => reject(tooHeavy()))
  try {
    return await promise
  } finally {
    clearTimeout(deadline)
    await thread.terminate()
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function tooHeavy(): AppError {
  return new AppError('too-large', 'file-too-heavy')
}
