import type { AnchorName, CandidateKind, Coverage, Day, Finding, Judged } from '#care'
import { calendarDayWords, numberWords } from '#kernel'
import { coverPercent } from '../../share-percent.ts'

/** What was found about a condition, and what would change it; no change is wanted when the condition is met. */
export interface FindingWords {
  readonly found: string
  readonly change: string | undefined
}

export const anchorDayWords: Readonly<Record<AnchorName, string>> = {
  application: 'Le jour du dépôt de la candidature',
  publication: 'Le jour de publication de l’arrêté',
  declaration: 'Le jour du dépôt de la déclaration d’atteinte',
}

const anchorSources: Readonly<Record<AnchorName, string>> = {
  application: 'L’agence régionale de santé (ARS) peut l’enregistrer avec votre candidature.',
  publication: 'L’agence régionale de santé (ARS) ou le Journal officiel peut vous le donner.',
  declaration: 'Il sera connu quand l’agence régionale de santé (ARS) aura enregistré votre déclaration.',
}

/** What is found of a condition that counts from a day of candidates, for a structure that is none. */
export const forCandidatesFound: FindingWords = {
  found: 'Cette condition suit le calendrier des candidats au programme\u00A0: il ne vous concerne pas.',
  change: undefined,
}

export function findingWords({ standing, found }: Judged, kind?: CandidateKind): FindingWords {
  const { text, change } = (kind === 'structure' && structureWords(found)) || wordsOf(found)
  return { found: text, change: standing === 'met' || change === '' ? undefined : change }
}

interface Words {
  readonly text: string
  readonly change: string
}

/** An ESMS applies to nothing and declares nothing: no day of an application will ever be known of it. */
function structureWords(found: Finding): Words | undefined {
  switch (found.what) {
    case 'said-yes':
      return { text: 'Votre structure dit que c’est fait.', change: '' }
    case 'said-no':
      return {
        text: 'Votre structure dit que ce n’est pas fait.',
        change: 'Quand ce sera fait, changez la réponse ci-dessous.',
      }
    case 'not-applicable':
      return { text: 'Votre structure dit qu’elle n’est pas concernée.', change: '' }
    case 'anchor-unknown':
      return { text: forCandidatesFound.found, change: '' }
    default:
      return undefined
  }
}

function wordsOf(found: Finding): Words {
  switch (found.what) {
    case 'nothing-said':
      return { text: 'Personne n’a encore répondu.', change: 'Répondez ci-dessous, et dites où cela se lit.' }
    case 'said-yes':
      return { text: 'Le candidat dit que c’est fait.', change: '' }
    case 'said-no':
      return {
        text: 'Le candidat dit que ce n’est pas fait.',
        change: 'Quand ce sera fait, changez la réponse ci-dessous.',
      }
    case 'not-applicable':
      return { text: 'Le candidat dit qu’il n’est pas concerné.', change: '' }
    case 'within':
      return { text: `Le jour indiqué, le ${on(found.day)}, est ${span(found.from, found.until)}.`, change: '' }
    case 'too-early':
      return {
        text: `Le jour indiqué, le ${on(found.day)}, est avant le ${on(found.from)}.`,
        change: `Il faut un jour ${span(found.from, found.until)}.`,
      }
    case 'too-late':
      return {
        text: `Le jour indiqué, le ${on(found.day)}, est après le ${on(found.until ?? '')}.`,
        change: `Il faut un jour ${span(found.from, found.until)}.`,
      }
    case 'anchor-unknown':
      return { text: `${anchorDayWords[found.anchor]} n’est pas connu.`, change: anchorSources[found.anchor] }
    case 'enough':
    case 'too-little':
      return {
        text: `La valeur indiquée est ${numberWords(found.value)}, pour un minimum de ${numberWords(found.minimum)}.`,
        change: `Il faut au moins ${numberWords(found.minimum)}.`,
      }
    case 'held':
    case 'not-held':
      return {
        text: `${found.what === 'held' ? 'Pendant la phase opérationnelle' : 'Jours indiqués'} : ${found.days.map(on).join(', ')}.`,
        change: `Il en faut ${found.wanted} ${phase(found.from, found.until)}.`,
      }
    case 'all-within':
    case 'milestone-late':
      return {
        text: `La dernière étape est prévue le ${on(found.last)}.`,
        change: `Toutes les étapes doivent finir avant le ${on(found.limit)}.`,
      }
    case 'coverage':
      return coverageWords(found.coverage)
  }
}

function coverageWords({ why, percent, standing, sure, possible }: Coverage): Words {
  const wanted = `${numberWords(percent)}\u00A0%`
  const change = `Il faut que les membres qui l’atteignent portent au moins ${wanted} de l’activité.`
  switch (why) {
    case 'no-member':
      return { text: 'Aucun membre n’est connu pour ce candidat.', change }
    case 'all-reached':
      return { text: 'Tous les membres l’atteignent.', change }
    case 'none-reached':
      return { text: 'Aucun membre ne l’atteint.', change }
    case 'share-missing':
      return {
        text: 'La part d’activité d’un membre au moins n’est pas connue.',
        change: 'Indiquez la part d’activité de chaque membre.',
      }
    case 'measures-differ':
      return {
        text: 'Les parts d’activité ne sont pas mesurées dans la même unité\u00A0: elles ne s’additionnent pas.',
        change: 'Mesurez l’activité de chaque membre dans la même unité.',
      }
    case 'no-activity':
      return { text: 'L’activité indiquée est nulle.', change: 'Indiquez la part d’activité de chaque membre.' }
    case 'counted': {
      const reached = sure ? coverPercent(sure) : ''
      const most = possible ? coverPercent(possible) : ''
      const doubt = standing === 'unknown' ? `, et ${most}\u00A0% si ceux qui n’ont pas répondu l’atteignent aussi` : ''
      return {
        text: `Les membres qui l’atteignent portent ${reached}\u00A0% de l’activité${doubt}. Le seuil est de ${wanted}.`,
        change,
      }
    }
  }
}

function on(day: Day): string {
  return calendarDayWords(day)
}

function span(from: Day, until: Day | null): string {
  return until === null ? `à partir du ${on(from)}` : `entre le ${on(from)} et le ${on(until)}`
}

function phase(from: Day | null, until: Day | null): string {
  const start = from === null ? 'entre la publication de l’arrêté (jour non connu)' : `entre le ${on(from)}`
  return `${start} et ${until === null ? 'la déclaration' : `le ${on(until)}`}`
}
