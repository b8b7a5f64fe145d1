/*
 * The columns of a chronogramme: the nine that French crisis cells use, the relative time that OpenAEV reads, then what only
 * our kits hold, so that a chronogramme that leaves and comes back has lost nothing.
 */

export const chronogramColumns = [
  { id: 'id', heading: 'id', width: 18 },
  { id: 'time', heading: 'horaire', width: 11 },
  { id: 'kind', heading: 'type', width: 11 },
  { id: 'sender', heading: 'émetteur', width: 24 },
  { id: 'recipients', heading: 'destinataire', width: 24 },
  { id: 'text', heading: 'stimuli', width: 60 },
  { id: 'expected', heading: 'réaction attendue', width: 44 },
  { id: 'note', heading: 'commentaire', width: 36 },
  { id: 'decision', heading: 'livrable', width: 30 },
  { id: 'relative', heading: 'temps relatif', width: 16 },
  { id: 'channel', heading: 'moyen', width: 14 },
  { id: 'countdown', heading: 'durée (minutes)', width: 12 },
  { id: 'spare', heading: 'réserve', width: 10 },
  { id: 'automatic', heading: 'automatique', width: 12 },
] as const

export type ChronogramColumn = (typeof chronogramColumns)[number]['id']

/** Without these columns nothing can be played. The time stands in one of its two columns. */
export const neededColumns: readonly ChronogramColumn[] = ['sender', 'recipients', 'text']

export const kindWords = { message: 'message', countdown: 'décompte', press: 'presse' } as const

/** A word without accents, capitals or doubled spaces, as people type headings. */
export function plainWord(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
