import { environment } from '#environment'

export type Dialect = 'sqlite' | 'postgresql'

/** The dialect of the tables, chosen once when the process starts: PostgreSQL when DATABASE_URL is set. */
export const dialect: Dialect = environment.DATABASE_URL ? 'postgresql' : 'sqlite'
