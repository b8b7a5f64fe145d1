import type { Structure } from '#directory'

/**
 * What the register already says of the words that a kit asks for, by the ids that `exercises/README.md` reserves. A start: FINESS
 * writes names its own way, and the animator corrects them.
 */
export function wordsOfRegister({ name, town }: Pick<Structure, 'name' | 'town'>): Readonly<Record<string, string>> {
  return { etablissement: name, commune: town ?? '' }
}
