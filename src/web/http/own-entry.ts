/** What a table has under a word that somebody typed. Words that every object knows, like `constructor`, are not in it. */
export function ownEntry<Entry>(table: Readonly<Record<string, Entry>>, word: string | undefined): Entry | undefined {
  return word !== undefined && Object.hasOwn(table, word) ? table[word] : undefined
}
