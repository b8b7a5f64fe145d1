import type { IndicatorName } from '#indicators'
import { dayAsTyped } from '#kernel'
import { calendarDayWords, indicatorWords, numberWords, regionalStateWords, toComplete } from '#messages'
import { isLate, progressOf, type RegionalAction } from '#regional-plan'

/** What pages and files say of an action where the region has not said yet. */
export function orToComplete(text: string): string {
  return text === '' ? toComplete : text
}

export function dayOrToComplete(day: string | null): string {
  return day === null ? toComplete : calendarDayWords(day)
}

/** A day in figures, for a table: `01/02/2026`. */
export function shortDay(day: string | null): string {
  return day === null ? toComplete : dayAsTyped(day)
}

export function progressWords(action: RegionalAction): string {
  const progress = progressOf(action)
  return progress === null ? toComplete : `${progress}\u00A0%`
}

export function stateWords(action: RegionalAction, today: string): string {
  return `${regionalStateWords[action.state]}${isLate(action, today) ? ', en retard' : ''}`
}

export function eurosWords(euros: number | null): string {
  return euros === null ? toComplete : `${numberWords(euros)}\u00A0€`
}

/** Where an action comes from, and who chose its axis. */
export function sourceWords({ source, placing }: RegionalAction, titleOf: (source: string) => string): string {
  if (source === null) return 'Écrite par la région'
  const from = `Reprise du modèle «\u00A0${titleOf(source)}\u00A0»`
  return placing === 'ours' ? `${from}. Son rangement sous cet axe est de Cap CaRE, pas de la source` : from
}

/** An indicator by its key: `domain-floor:D2` has the title of its indicator, then the domain. */
export function indicatorKeyWords(key: string): string {
  const [name = '', scope] = key.split(':')
  const title = Object.hasOwn(indicatorWords, name) ? indicatorWords[name as IndicatorName].title : name
  return scope === undefined ? title : `${title}\u00A0: ${scope}`
}
