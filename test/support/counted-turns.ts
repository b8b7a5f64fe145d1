/** Counts the turns of the event loop until it is stopped: what is done in two turns lets others be answered in between. */
export function countTurns(): { readonly turn: () => number; readonly stop: () => void } {
  let turns = 0
  const next = () => {
    turns += 1
    again = setImmediate(next)
  }
  let again = setImmediate(next)
  return { turn: () => turns, stop: () => clearImmediate(again) }
}
