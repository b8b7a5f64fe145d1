/**
 * One key of a JSON object, whatever its capitals: the schema published in December 2025 writes
 * `categorieEntiteGeographiqueExercice`, the files of 2026 `categorieentiteGeographiqueExercice`.
 * Undefined for an absent key, and for what is not an object.
 */
export function jsonField(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  const object = value as Readonly<Record<string, unknown>>
  if (Object.hasOwn(object, name)) return object[name]
  const wanted = name.toLowerCase()
  const key = Object.keys(object).find((each) => each.toLowerCase() === wanted)
  return key === undefined ? undefined : object[key]
}

/** The elements of a JSON array; none for anything else. */
export function jsonList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** A coded value: the schema writes `{ "code": "A", "system": … }`, the files `"A"`. */
export function jsonCode(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? jsonField(value, 'code') : value
}
