import { dialect } from './dialect.ts'

/**
 * A select that also keeps its rows from every other writer until commit.
 * SQLite has a single writer anyway; PostgreSQL locks the rows.
 */
export function forUpdate<Query>(query: Query): Query {
  return dialect === 'sqlite' ? query : (query as { for(strength: 'update'): Query }).for('update')
}
