import type { RightLasts } from '../context.ts'
import type { Grant } from './actor.ts'

interface Holding {
  readonly grants: readonly Grant[]
}

/** A right lasts while its holder is still let in, and holds each role that was held at the beginning. */
export function rightUnderWay(before: Holding, now: () => Promise<Holding | undefined>): RightLasts {
  const held = [...rolesOf(before)]
  return async () => {
    const holder = await now()
    if (!holder) return false
    const holds = rolesOf(holder)
    return held.every((role) => holds.has(role))
  }
}

function rolesOf({ grants }: Holding): Set<string> {
  return new Set(grants.map((grant) => JSON.stringify(grant)))
}
