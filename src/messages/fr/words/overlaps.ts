import type { CutName } from '#indicators'

/* Why the lines of a cut may not add up to the whole: said at each table, and in the files. */

interface Counted {
  /** Whether some figure counts legal entities. */
  readonly countsEntities: boolean
  /** Structures of the figures that are neither ES nor ESMS in the register. */
  readonly unclassified?: number
}

const places = { territory: 'territoires', departement: 'départements' } as const

/** What is said beside figures cut by places, kinds or groups; empty where the lines add up. */
export function overlapWords(cut: CutName | 'level', { countsEntities, unclassified = 0 }: Counted): string {
  switch (cut) {
    case 'territory':
    case 'departement':
      return countsEntities
        ? `Une entité juridique qui a des établissements dans plusieurs ${places[cut]} compte une fois dans chacun, et une seule fois dans l’ensemble\u00A0: la somme des ${places[cut]} peut dépasser l’ensemble.`
        : ''
    case 'kind':
      return unclassified > 0
        ? 'Une structure sans type connu dans le répertoire FINESS n’est comptée que dans l’ensemble.'
        : ''
    case 'group':
      return 'Un groupe est un GHT ou un organisme gestionnaire. Une structure hors groupe n’est comptée que dans l’ensemble. Celle dont l’entité juridique appartient à deux groupes compte dans chacun.'
    default:
      return ''
  }
}

/** Of the counts for everybody, whose cells must not overlap. */
export const onlyInWholeWords =
  'Une entité juridique qui a des établissements dans plusieurs territoires, ou dans plusieurs départements, n’est comptée que dans l’ensemble\u00A0: la somme des lignes peut être plus petite.'

/** Of a file with one row for each structure. */
export const entityRowWords =
  'Chaque établissement porte la valeur de son entité juridique quand le chiffre compte des entités juridiques\u00A0: ces lignes ne s’additionnent pas.'
