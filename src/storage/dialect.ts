import { environment } from '#environment'

export type Dialect = 'sqlite' | 'postgresql'

/** Tables are declared for one dialect, chosen once when the process starts: PostgreSQL if DATABASE_URL names it. */
export const dialect: Dialect = environment.DATABASE_URL ? 'postgresql' : 'sqlite'
