import { setImmediate as nextTurn } from 'node:timers/promises'
import { inTransaction } from './transaction.ts'

/** Runs one statement of transaction control on the connection that writes. */
export type GroupControl = (
  statement: 'BEGIN IMMEDIATE' | 'COMMIT' | 'ROLLBACK' | 'SAVEPOINT member' | 'RELEASE member' | 'ROLLBACK TO member',
) => Promise<void>

export interface WriteQueue {
  /** Runs the work in a transaction: kept whole and on the disk when it resolves, undone whole when it throws. */
  write<Result>(work: () => Promise<Result>): Promise<Result>
  /** Runs the work outside any transaction, after all that was asked before. */
  between<Result>(work: () => Promise<Result>): Promise<Result>
}

interface Asked {
  readonly kind: 'write' | 'between'
  readonly work: () => Promise<unknown>
  readonly resolve: (result: never) => void
  readonly reject: (error: unknown) => void
}

const mostMembers = 64
/** A transaction that has lasted so long takes no further member: those who are in it wait for the disk. */
const longestMilliseconds = 25

/**
 * Group commit, for a connection that holds one transaction at a time: writes that were asked for in one turn of the
 * event loop reach the disk together, once. Nobody is answered before. Between two groups the event loop turns, so that
 * reads, new connections and `/health` are served meanwhile.
 */
export function groupCommits(control: GroupControl): WriteQueue {
  const waiting: Asked[] = []
  let isServing = false
  const serve = async () => {
    let served = 1
    while (waiting.length > 0) {
      // Node accepts one connection a turn. As many can come in as were served, lest those who are in be served again first.
      for (let turn = 0; turn < served; turn += 1) await nextTurn()
      const members = nextMembers(waiting)
      served = await (members.length > 1 ? commitTogether(members, control) : serveAlone(members, control))
      waiting.splice(0, served)
    }
    isServing = false
  }
  const ask = <Result>(kind: Asked['kind'], work: () => Promise<Result>) =>
    new Promise<Result>((resolve, reject) => {
      waiting.push({ kind, work, resolve, reject })
      if (isServing) return
      isServing = true
      void serve()
    })
  return { write: (work) => ask('write', work), between: (work) => ask('between', work) }
}

/** The first that waits, and the writes that follow a write. */
function nextMembers(waiting: readonly Asked[]): readonly Asked[] {
  const end = waiting.findIndex(({ kind }) => kind === 'between')
  return waiting.slice(0, end < 0 ? mostMembers : Math.min(Math.max(end, 1), mostMembers))
}

async function serveAlone([asked]: readonly Asked[], control: GroupControl): Promise<number> {
  if (!asked) return 0
  const { kind, work, resolve, reject } = asked
  await (kind === 'write' ? inTransaction('BEGIN IMMEDIATE', control, work) : work()).then(resolve as never, reject)
  return 1
}

interface Outcome {
  readonly isKept: boolean
  answer(): void
}

/**
 * Returns how many members had their turn. When the transaction itself fails (the disk is full), each of them is refused
 * with its error: their work is not run a second time, since it may have done more than write.
 */
async function commitTogether(members: readonly Asked[], control: GroupControl): Promise<number> {
  const outcomes: Outcome[] = []
  let served = members.length
  try {
    await control('BEGIN IMMEDIATE')
    const end = performance.now() + longestMilliseconds
    for (served = 0; served < members.length && (served === 0 || performance.now() < end); ) {
      served += 1
      outcomes.push(await inSavepoint(members[served - 1] as Asked, control))
    }
    await control(outcomes.some(({ isKept }) => isKept) ? 'COMMIT' : 'ROLLBACK')
    for (const { answer } of outcomes) answer()
  } catch (error) {
    await control('ROLLBACK').catch(() => undefined)
    for (const { reject } of members.slice(0, served)) reject(error)
  }
  return served
}

/** A member that throws undoes its own work alone. Throws its error when SQLite has ended the whole transaction with it. */
async function inSavepoint({ work, resolve, reject }: Asked, control: GroupControl): Promise<Outcome> {
  await control('SAVEPOINT member')
  try {
    const result = await work()
    await control('RELEASE member')
    return { isKept: true, answer: () => resolve(result as never) }
  } catch (error) {
    await control('ROLLBACK TO member').catch(() => Promise.reject(error))
    await control('RELEASE member')
    return { isKept: false, answer: () => reject(error) }
  }
}
