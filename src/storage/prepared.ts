import type { Database, Transaction } from './storage.ts'

interface Preparable<Result> {
  prepare(name?: string): { execute(values?: Record<string, unknown>): PromiseLike<Result> }
}

/**
 * A statement that is built once for each connection and then only given its values (`sql.placeholder`): building the
 * text costs more than running it. For the few statements that every saved answer needs. The name is PostgreSQL's.
 */
export function prepared<Result, Handle extends Database | Transaction = Database>(
  name: string,
  build: (handle: Handle) => Preparable<Result>,
) {
  const kept = new WeakMap<Handle, ReturnType<Preparable<Result>['prepare']>>()
  return async (handle: Handle, values: Record<string, unknown> = {}): Promise<Result> => {
    let statement = kept.get(handle)
    if (!statement) {
      statement = build(handle).prepare(name)
      kept.set(handle, statement)
    }
    return statement.execute(values)
  }
}
