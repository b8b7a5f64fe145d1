import type { Figure, Indicator, ListedState, Measure } from '#indicators'
import { calendarDayWords, numberWords, sharePercent, wholePercent } from '#kernel'
import type { Programme } from '#questionnaires'
import { countWords } from '../../french.ts'
import { indicatorUnitWords, indicatorWords } from './indicators.ts'

/** The title of an indicator, with its domain where it is one of a domain. */
export function indicatorTitle({ name, scope }: Pick<Indicator, 'name' | 'scope'>, { domains }: Programme): string {
  const { title } = indicatorWords[name]
  if (scope === undefined) return title
  const domain = domains.find(({ id }) => id === scope)
  return `${title}\u00A0: ${domain?.label ?? domain?.title ?? scope}`
}

/**
 * The title of a count of participation, for those who follow no structure. The RETEX is counted over all structures there, since the
 * number of those that held an exercise may be hidden: it is not the figure that the region reads, and its title says so.
 */
export function participationTitle(indicator: Pick<Indicator, 'name' | 'scope'>, programme: Programme): string {
  const title = indicatorTitle(indicator, programme)
  return indicator.name === 'retex-in-time' ? `${title}, parmi toutes les structures` : title
}

type Read = Pick<Figure, 'part' | 'whole' | 'unknown' | 'completeness'>

/** Whether nothing is known of what a figure counts: it is then told in words, never as zero. */
export function isUnknown({ whole, unknown, completeness }: Read): boolean {
  return whole > 0 && (unknown === whole || completeness === 0)
}

/**
 * What pages and files print of a figure: hundredths, points of 100, or a mean with one decimal. Undefined with nothing to count, or when
 * nothing is known of it.
 */
export function printedValue({ form }: Pick<Indicator, 'form'>, figure: Read): number | undefined {
  const { part, whole } = figure
  if (whole === 0 || isUnknown(figure)) return undefined
  if (form === 'share') return sharePercent(part, whole)
  return form === 'score' ? wholePercent(part / whole) : Math.round((10 * part) / whole) / 10
}

/** A figure in words: `12 sur 20 (60 %)`, `54 sur 100`, or why there is none. */
export function figureValueWords(
  { form, sight, unit }: Pick<Indicator, 'form' | 'sight' | 'unit'>,
  figure: Read,
): string {
  const { part, whole } = figure
  if (whole === 0) return sight === 'sum' ? 'Non montré' : 'Rien à compter'
  if (isUnknown(figure)) return 'Inconnu : aucune réponse connue'
  const value = printedValue({ form }, figure) ?? 0
  if (form === 'score') return `${value} sur 100`
  if (form === 'number') return numberWords(value)
  const many = indicatorUnitWords[unit][1]
  const words = unit === 'structure' || unit === 'legal-entity' ? '' : ` ${many}`
  return `${numberWords(part)} sur ${numberWords(whole)}${words} (${value}\u00A0%)`
}

/**
 * Of how many units nothing is known, beside a share: they are in its whole, and whoever reads `232 sur 3 487 (7 %)` takes them for
 * missed. Empty where all are known, or none.
 */
export function figureUnknownWords({ form, unit }: Pick<Indicator, 'form' | 'unit'>, figure: Read): string {
  const { unknown } = figure
  if (form !== 'share' || unknown === 0 || isUnknown(figure)) return ''
  return `inconnu pour ${countWords(unknown, ...indicatorUnitWords[unit])}`
}

/** What moved since a year before, in points or in units; why nothing can be said otherwise. */
export function movementWords({ form }: Pick<Indicator, 'form'>, now: Read, before: Read): string {
  if (now.whole === 0 || isUnknown(now)) return ''
  if (before.whole === 0 || isUnknown(before)) return 'Pas de chiffre un an plus tôt'
  const value = (figure: Read) => printedValue({ form }, figure) ?? 0
  const change = Math.round((value(now) - value(before)) * 10) / 10
  if (change === 0) return 'Stable'
  const [sign, size] = [change > 0 ? '+' : '−', Math.abs(change)]
  if (form === 'number') return `${sign}${numberWords(size)}, ${relativeWords(value(now), value(before))}`
  return `${sign}${numberWords(size)} ${size < 2 ? 'point' : 'points'}`
}

/** A mean moves in proportion to what it was: days, hours and persons can be compared in no other way. */
function relativeWords(now: number, before: number): string {
  if (before === 0) return 'en partant de zéro'
  const times = now / before
  if (times >= 2) return `soit ${numberWords(Math.round(times * 10) / 10)}\u00A0fois plus`
  const percent = wholePercent(Math.abs(times - 1) * 100)
  return `soit ${percent === 0 ? 'moins de 1' : percent}\u00A0% de ${times > 1 ? 'plus' : 'moins'}`
}

/** What an indicator says of one structure. */
export function measureWords({ form, unit }: Pick<Indicator, 'form' | 'unit'>, measure: Measure | undefined): string {
  if (!measure) return 'Sans réponse'
  const { part, whole, unknown, completeness } = measure
  if (unknown >= whole || completeness === 0) return 'Inconnu'
  if (form === 'score') return `${wholePercent(part)} sur 100`
  if (form === 'number') return numberWords(part)
  if (unit === 'structure' || unit === 'legal-entity') return part > 0 ? 'Oui' : 'Non'
  return `${numberWords(part)} sur ${numberWords(whole)}`
}

export const listedStateWords: Readonly<Record<ListedState, string>> = {
  all: 'Toutes',
  reached: 'Oui',
  'not-reached': 'Non',
  unknown: 'Inconnu',
  unmeasured: 'Sans réponse',
}

/** The day that figures tell of, as the heading of their column: a year that is over is not today. */
export function periodDayWords({
  period,
  today,
}: {
  readonly period?: { readonly day: string } | undefined
  readonly today: string
}): string {
  return !period || period.day === today ? 'Aujourd’hui' : `Au ${calendarDayWords(period.day)}`
}
