import { dialect } from './dialect.ts'
import type { Database } from './storage.ts'

/** The columns of a row in the order of the statement, as the database wrote them: texts, or null. */
export type TextRow = readonly (string | null)[]

interface TextStatement {
  values?(values?: Record<string, unknown>): PromiseLike<unknown> | unknown
  execute(values?: Record<string, unknown>): PromiseLike<unknown>
}

/**
 * Like `prepared`, for statements of texts alone that give thousands of rows: making an object of each row takes as long as reading it.
 */
export function preparedTexts(name: string, build: (database: Database) => { prepare(name?: string): TextStatement }) {
  const kept = new WeakMap<Database, TextStatement>()
  return async (database: Database, values: Record<string, unknown> = {}): Promise<readonly TextRow[]> => {
    const statement = kept.get(database) ?? build(database).prepare(name)
    kept.set(database, statement)
    if (dialect === 'sqlite' && statement.values) return (await statement.values(values)) as TextRow[]
    const rows = (await statement.execute(values)) as Record<string, string | null>[]
    return rows.map((row) => Object.values(row))
  }
}
