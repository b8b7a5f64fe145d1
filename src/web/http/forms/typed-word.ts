/** Own property lookup: a typed word such as `constructor` must not find a prototype member. */
export function ownEntry<Entry>(table: Readonly<Record<string, Entry>>, word: string | undefined): Entry | undefined {
  return word !== undefined && Object.hasOwn(table, word) ? table[word] : undefined
}
