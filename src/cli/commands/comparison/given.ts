import { findRegion } from '#directory'
import { AppError } from '#kernel'

/** The area that a command names: a region by its INSEE code, or `FR`. Throws when there is none of that name. */
export function areaGiven(word: string | undefined): string {
  if (!word) throw new AppError('invalid', 'comparison-region-missing')
  if (word !== 'FR' && !findRegion(word))
    throw new AppError('invalid', 'comparison-region-unknown', { values: { word } })
  return word
}

/** A release by its name, `32-R1`. Throws for a word of another shape. */
export function releaseGiven(word: string | undefined): string {
  if (!word) throw new AppError('invalid', 'comparison-release-not-given')
  const [, area] = /^(..)-R[1-9]\d{0,4}$/.exec(word) ?? []
  if (!area) throw new AppError('invalid', 'comparison-release-malformed', { values: { word } })
  areaGiven(area)
  return word
}

/** What `comparison prepare` prints, to be given back; undefined when it is not given. */
export function seenGiven(word: string | undefined): string | undefined {
  if (word !== undefined && !/^\d+-[0-9a-f]{16}$/.test(word))
    throw new AppError('invalid', 'comparison-word-malformed', { values: { word } })
  return word
}
