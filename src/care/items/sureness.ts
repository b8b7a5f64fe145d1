/** How sure a region is of what somebody says of themselves, from 0, nothing read, to 3, proofs read. It enters no score. */
const surenesses = [0, 1, 2, 3] as const
export type Sureness = (typeof surenesses)[number]

/** A sureness as a form sends it: null when nothing was chosen, undefined for a value that does not exist. */
export function readSureness(typed: string): Sureness | null | undefined {
  return typed === '' ? null : surenesses.find((each) => String(each) === typed)
}
