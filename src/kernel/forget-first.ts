/** Keeps so many entries, and forgets those that were put first beyond: memory must not grow with what people send or with what is read. */
export function forgetFirst<Key>(kept: Map<Key, unknown>, most: number): void {
  for (const first of kept.keys()) {
    if (kept.size <= most) return
    kept.delete(first)
  }
}
