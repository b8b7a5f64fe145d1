/** Lines of all observers of one exercise: what an observer noted outlives the link, so the number of links bounds nothing. */
export const mostObservations = 3_000

/** How long an exercise that never started is kept after it was prepared. */
export const unstartedRunDays = 365
