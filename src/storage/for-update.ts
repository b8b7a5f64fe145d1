import { dialect } from './dialect.ts'

/** Locks the selected rows until commit. SQLite has a single writer and needs no lock. */
export function forUpdate<Query>(query: Query): Query {
  return dialect === 'sqlite' ? query : (query as { for(strength: 'update'): Query }).for('update')
}
