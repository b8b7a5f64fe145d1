import { type Diagnosis, type Level, printPercent } from '#assessment'
import { countWords, quoted } from '#messages'

interface ThemeFigures {
  readonly title: string
  readonly floor: number
  readonly completeness: number
  readonly level: Level
}

/** A floor says little of a theme when more than half of the theme's weight is unknown. */
const mostlyKnownPercent = 50

/** Level 3 is « Solide »: under it, the best theme is only the least weak. */
const solidLevel = 3

/**
 * The themes in a sentence for the board: the strongest, the weakest, and how many are unknown.
 * Themes are compared when at least half of them are mostly known, and at least two.
 */
export function contrast(diagnosis: Diagnosis): string {
  const themes = scoredThemes(diagnosis)
  if (themes.length < 2) return ''
  const known = themes.filter(({ completeness }) => completeness >= mostlyKnownPercent)
  const isComparable = known.length >= 2 && known.length * 2 >= themes.length
  const parts = [...(isComparable ? extremes(known) : []), ...ignorance(themes)]
  return parts.length === 0 ? '' : `${capitalised(parts.join('\u00A0; '))}.`
}

function scoredThemes({ themes, questionnaire }: Diagnosis): ThemeFigures[] {
  const titles = new Map(questionnaire.themes.map(({ id, title }) => [id, title]))
  return themes.flatMap(({ id, score }) => (score.scored ? [{ title: titles.get(id) ?? id, ...score }] : []))
}

function extremes(known: readonly ThemeFigures[]): string[] {
  const sorted = known.toSorted((a, b) => a.floor - b.floor)
  const [weakest, strongest] = [sorted.at(0), sorted.at(-1)]
  if (!weakest || !strongest || printPercent(strongest.floor) === printPercent(weakest.floor)) return []
  const words = ({ title, floor }: ThemeFigures) => `${quoted(title)} (${printPercent(floor)}\u00A0sur\u00A0100)`
  if (strongest.level < solidLevel) return [`notre point le plus fragile est ${words(weakest)}`]
  return [`notre point le plus solide est ${words(strongest)}`, `le plus fragile est ${words(weakest)}`]
}

/** An unknown theme is not a weak theme: the sentence for the board must distinguish the two. */
function ignorance(themes: readonly ThemeFigures[]): string[] {
  const unknown = themes.filter(({ completeness }) => completeness === 0)
  if (unknown.length === themes.length) return ['nous ne savons encore rien d’aucun thème']
  const little = themes.filter(({ completeness }) => completeness > 0 && completeness < mostlyKnownPercent)
  const named = (some: readonly ThemeFigures[]) =>
    some.length === 1
      ? some.map(({ title }) => quoted(title)).join()
      : `${countWords(some.length, 'thème')} sur ${themes.length}`
  return [
    ...(unknown.length > 0 ? [`nous ne savons rien de ${named(unknown)}`] : []),
    ...(little.length > 0 ? [`nous savons trop peu de ${named(little)} pour en juger`] : []),
  ]
}

function capitalised(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
