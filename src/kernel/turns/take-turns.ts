import { AppError } from '../errors.ts'
import type { Asker } from './asker.ts'
import { FairLine, type LineBounds } from './fair-line.ts'

interface TurnSettings extends LineBounds {
  /** The refusal of a task that finds no place. */
  full(): AppError
}

/**
 * Runs a task when the turn of its caller comes. Throws `full()`, `request-abandoned` when nobody waits for the task, and
 * `right-ended` when the right of the asker ended while the task waited.
 */
export type Turns = <Result>(asker: Asker, task: () => Promise<Result>) => Promise<Result>

interface Place extends Pick<Asker, 'caller' | 'givesWay'> {
  begin(): void
  refuse(error: AppError): void
}

/** Callers take turns. The task of somebody who left before the turn is never begun, and its place is free at once. */
export function takeTurns({ full, ...bounds }: TurnSettings): Turns {
  const line = new FairLine<Place>(bounds)

  function serve(): void {
    for (let place = line.next(); place; place = line.next()) place.begin()
  }

  async function run<Result>(place: Place, asker: Asker, task: () => Promise<Result>): Promise<Result> {
    try {
      if (asker.rightLasts) await refuseIfEnded(asker)
      return await task()
    } finally {
      line.ended(place)
      serve()
    }
  }

  return (asker, task) =>
    new Promise((resolve, reject) => {
      const { caller, givesWay, gone } = asker
      if (gone?.aborted) return reject(abandoned())
      const leave = () => {
        line.leave(place)
        reject(abandoned())
      }
      const place: Place = {
        caller,
        givesWay,
        begin: () => {
          gone?.removeEventListener('abort', leave)
          run(place, asker, task).then(resolve, reject)
        },
        refuse: (error) => {
          gone?.removeEventListener('abort', leave)
          reject(error)
        },
      }
      gone?.addEventListener('abort', leave, { once: true })
      line.join(place)?.refuse(full())
      serve()
    })
}

export function refuseIfGone({ gone }: Pick<Asker, 'gone'>): void {
  if (gone?.aborted) throw abandoned()
}

/** Asked after each wait: a right that ended meanwhile gives nothing, as for another request. */
export async function refuseIfEnded({ rightLasts }: Pick<Asker, 'rightLasts'>): Promise<void> {
  if (rightLasts && !(await rightLasts())) throw new AppError('forbidden', 'right-ended')
}

function abandoned(): AppError {
  return new AppError('unavailable', 'request-abandoned')
}
