/** Whether a condition holds. What nobody said is unknown, and never taken for a yes or a no. */
export type Standing = 'met' | 'not-met' | 'unknown'
