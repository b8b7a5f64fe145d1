import type { Database, Transaction } from './storage.ts'

interface Preparable<Result> {
  prepare(name?: string): { execute(values?: Record<string, unknown>): PromiseLike<Result> }
}

/**
 * Builds a statement once for each connection; later calls only give values (`sql.placeholder`). For the few statements of
 * every saved answer: building their text costs more than running them. PostgreSQL needs the name.
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
