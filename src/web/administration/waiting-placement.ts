import type { Done } from '#messages'

/** What became of one structure or legal entity that was placed: it came, it waits, or it waited already. */
export function placementDone(
  { waiting, already }: { readonly waiting: number; readonly already: number },
  came: Done,
): Done {
  if (waiting === 0) return came
  return already > 0 ? 'placement-attend-deja' : 'placement-attend'
}
