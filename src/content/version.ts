const number = '(0|[1-9]\\d*)'

/** One or more whole numbers without leading zeros, joined by dots: `2025.1`. */
export const versionSource = `${number}(\\.${number})*`
export const dottedVersion = new RegExp(`^${versionSource}$`)

/** Exactly three numbers: `1.0.0`. A draft is an unreleased file, so there are no pre-release suffixes. */
export const semver = new RegExp(`^${number}\\.${number}\\.${number}$`)

/**
 * Orders two versions: negative when `a` comes before `b`, 0 only when they are equal. Parts compare as numbers (`1.9.0` <
 * `1.10.0`); where all parts are equal the shorter version comes first.
 */
export function compareVersions(a: string, b: string): number {
  const others = b.split('.')
  const parts = a.split('.')
  for (const [position, part] of parts.entries()) {
    const difference = compareDigits(part, others[position] ?? '')
    if (difference !== 0) return difference
  }
  return parts.length - others.length
}

/** Without leading zeros the longer number is the greater, however big it is. */
function compareDigits(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length
  if (a === b) return 0
  return a < b ? -1 : 1
}
