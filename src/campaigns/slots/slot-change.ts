/** What a region did with a slot that a structure had picked. It is forgotten once the structure picks another, or gives it back. */
export interface SlotChange {
  /** The revision of the campaign that did it. */
  readonly revision: number
  /** The slot as the structure knew it (`nameOfSlot`). */
  readonly was: string
  /** The slot to which it was moved, `was` when it came back at once; null when it was withdrawn. */
  readonly now: string | null
}
