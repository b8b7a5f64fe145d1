/** Gives the present instant. Handed in, so that pure code and tests never read the machine's own clock. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()
