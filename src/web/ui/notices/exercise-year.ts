import type { StructureYear, YearStanding } from '#exercises'
import { calendarDayWords } from '#messages'

/** How far the yearly exercise of a structure is. */
export function yearSentence({ year, standing, day = '', toConfirm }: StructureYear): string {
  const name = `L’exercice de crise de ${year}`
  if (standing === 'done') return `${name} est fait\u00A0: ${calendarDayWords(day)}.`
  if (standing === 'planned') return `${name} est planifié pour le ${calendarDayWords(day)}.`
  if (toConfirm) return `${name} est à confirmer\u00A0: il était planifié pour le ${calendarDayWords(day)}.`
  if (standing === 'unknown')
    return `${name} est à préciser\u00A0: la fiche du ${calendarDayWords(day)} ne suffit pas à dire s’il compte.`
  return `${name} n’est pas encore inscrit.`
}

/** What is expected of a structure: a duty of health establishments alone. */
/** `(2026 : fait)`, beside a link. */
export function yearHint({ year, standing }: StructureYear): string {
  return `(${year}\u00A0: ${standingWords[standing]})`
}

const standingWords: Readonly<Record<YearStanding, string>> = {
  done: 'fait',
  planned: 'planifié',
  unknown: 'à préciser',
  nothing: 'à inscrire',
}
