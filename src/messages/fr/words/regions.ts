import type { SizeClass, Structure } from '#directory'
import type { Alarm, ApartReason, Choices, CutName, Figure, RegionFilter, YearStanding } from '#exercises'
import { countWords, enumeration } from '../../french.ts'

/* The words of the yearly exercises of a region, on its page and in its files. */

export const cutWords: Readonly<Record<CutName, string>> = {
  territory: 'Territoire',
  departement: 'Département',
  group: 'Groupe',
  level: 'Niveau de l’exercice',
}

export const figureWords: Readonly<Record<Figure, string>> = {
  expected: 'Attendus',
  done: 'Réalisé',
  'done-or-planned': 'Réalisé ou planifié',
  planned: 'Planifié',
  unknown: 'À préciser',
  nothing: 'Sans exercice',
  'at-risk': 'À risque',
  late: 'En retard',
  apart: 'À part',
}

export const yearStandingWords: Readonly<Record<YearStanding, string>> = {
  done: 'Réalisé',
  planned: 'Planifié',
  unknown: 'À préciser',
  nothing: 'Sans exercice',
}

export const alarmWords: Readonly<Record<Alarm, string>> = { late: 'En retard', 'at-risk': 'À risque' }

/** FINESS does not tell a closing from a merger. */
export const apartWords: Readonly<Record<ApartReason, string>> = {
  opened: 'Ouvert dans l’année',
  'closed-or-merged': 'Fermé ou fusionné dans l’année',
  'opened-then-closed': 'Ouvert puis fermé dans l’année',
}

export const noTerritoryWords = 'Sans territoire'

interface Followed {
  readonly region: { readonly name: string }
  readonly choices: Pick<Choices, 'own'>
  readonly filter: Pick<RegionFilter, 'territory'>
}

/** What figures are of: the region, and its territories that the reader follows where these are not all. A filter names its own. */
export function followedWords({ region, choices: { own }, filter: { territory } }: Followed): string[] {
  return own.length > 0 && territory === undefined
    ? [region.name, enumeration(own.map(({ name }) => name))]
    : [region.name]
}

/** Why there is nothing to count where no filter leaves anything out. */
export function nothingOpenWords({ own }: Pick<Choices, 'own'>): string {
  if (own.length > 1)
    return 'Aucune structure ouverte n’est placée dans ces territoires. Il n’y a encore rien à compter.'
  if (own.length > 0) return 'Aucune structure ouverte n’est placée dans ce territoire. Il n’y a encore rien à compter.'
  return 'Le répertoire FINESS de ce serveur ne contient aucune structure ouverte ici. Il n’y a encore rien à compter.'
}

export const kindTitles = {
  ES: 'Établissements de santé (ES)',
  ESMS: 'Établissements et services médico-sociaux (ESMS)',
} as const

/** The kind of a structure in a list: FINESS does not always tell it. */
export const structureKindWords: Readonly<Record<Structure['kind'], string>> = {
  ES: 'ES',
  ESMS: 'ESMS',
  'to-classify': 'Type inconnu du répertoire',
}

/** What a kind is counted by. */
export function unitWords(count: number, unit: 'legal-entity' | 'establishment'): string {
  return unit === 'legal-entity'
    ? countWords(count, 'entité juridique', 'entités juridiques')
    : countWords(count, 'établissement')
}

/** For an ESMS the exercise is a priority, and no duty. */
export const dutyWords = {
  ES: 'Un établissement de santé fait au moins un exercice de crise cyber chaque année.',
  ESMS: 'Pour un établissement ou service médico-social, l’exercice annuel est une priorité, pas une obligation.',
} as const

interface Reminder {
  readonly subject: string
  readonly body: string
}

/** A mail to those behind a figure, to be read again before it leaves. */
export function reminderOf(
  figure: Figure,
  { kind, year, region }: { readonly kind: 'ES' | 'ESMS'; readonly year: number; readonly region: string },
): Reminder | undefined {
  const asked = askedBy(figure, year)
  if (!asked) return undefined
  return {
    subject: `Exercice de crise cyber ${year}`,
    body: ['Bonjour,', asked, dutyWords[kind], openings, `Cordialement,\nAgence régionale de santé, ${region}`].join(
      '\n\n',
    ),
  }
}

const openings =
  'Vous pouvez commencer sans plan de continuité. Un premier exercice sur table tient en une demi-journée. C’est une observation, pas une note. Dans Cap CaRE, ouvrez « Exercices » sur la page de votre structure.'

function askedBy(figure: Figure, year: number): string | undefined {
  switch (figure) {
    case 'late':
      return `Aucun exercice de crise cyber n’est inscrit pour votre structure en ${year}. S’il a eu lieu, inscrivez-le. Sinon, planifiez le prochain.`
    case 'at-risk':
    case 'nothing':
      return `Aucun exercice de crise cyber n’est inscrit pour votre structure en ${year}. S’il a eu lieu, inscrivez-le. Sinon, choisissez une date avant la fin de l’année.`
    case 'unknown':
      return `Un exercice de crise cyber est inscrit pour votre structure en ${year}, mais sa fiche ne suffit pas à dire s’il compte. Complétez-la, ou dites s’il a eu lieu.`
    default:
      return undefined
  }
}

/** Size of a structure: how many structures its legal entity runs in the region. */
export const sizeWords: Readonly<Record<SizeClass, string>> = {
  single: 'Seule dans son entité juridique',
  several: '2 à 9 structures dans l’entité juridique',
  many: '10 structures ou plus dans l’entité juridique',
}
