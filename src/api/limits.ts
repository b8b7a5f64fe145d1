import { bodyLimit, type Rates } from '#http'

/*
 * Rate limits per network, as those of the open diagnosis. What names one rate shares its count.
 */

/** What anyone reads, the description of the door included. */
export const openReadings: Rates = [{ burst: 1_200, perMinute: 600 }]
/** Sets of answers to score, as the forms of the open diagnosis. */
export const scorings: Rates = [{ burst: 600, perMinute: 300 }]
/** What keys read: each reading costs work, and a row of the log where structures are named. */
export const readings: Rates = [{ burst: 240, perMinute: 120 }]
/** Wrong keys. A right key is not counted: a program with an old key must not stop its neighbours. */
export const wrongKeys = { burst: 60, perMinute: 20 }
/** Requests to addresses that do not exist. */
export const strays: Rates = [{ burst: 600, perMinute: 300 }]

export const bodies = bodyLimit(256 * 1024, 'body-too-large')
