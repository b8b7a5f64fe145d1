import type { Structure } from '#directory'

interface InRegister {
  readonly structure: Pick<Structure, 'name' | 'town'>
  /** Its name; null where the register does not know it. */
  readonly legalEntity: string | null
}

/**
 * What the register already says of the words that a kit asks for, by the ids that `exercises/README.md` reserves. A start: FINESS
 * writes names its own way, and the animator corrects them.
 */
export function wordsOfRegister({ structure, legalEntity }: InRegister): Readonly<Record<string, string>> {
  return { etablissement: structure.name, commune: structure.town ?? '', organisme: legalEntity ?? '' }
}
