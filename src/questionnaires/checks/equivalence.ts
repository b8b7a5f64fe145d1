import { type CheckedFile, compareVersions, type EquivalenceName, type Fault, pathOfName, valueAt } from '#content'
import type { Questionnaire } from '../schema.ts'
import { checkCarrying } from './equivalence-answers.ts'
import { checkNaming } from './equivalence-names.ts'

/** The two versions that an equivalence names, as they stand in the folder. */
export interface Versions {
  readonly from: CheckedFile<Questionnaire> | undefined
  readonly to: CheckedFile<Questionnaire> | undefined
}

/**
 * Checks an equivalence against its two versions: each question of both is named once, and each rule leads from one existing
 * answer to another. Changes with faults of shape are not checked further, but their names still count as named.
 */
export function checkEquivalence(
  value: unknown,
  shape: readonly Fault[],
  name: EquivalenceName,
  versions: Versions,
): Fault[] {
  const from = versions.from?.content
  const to = versions.to?.content
  return [
    ...checkName(value, name),
    ...checkVersions(name, versions),
    ...checkNaming(value, { from, to }),
    ...(from && to ? checkCarrying(value, shape, from, to) : []),
  ]
}

/** The path of the file names the two versions, which the content must match. */
function checkName(value: unknown, name: EquivalenceName): Fault[] {
  const differing = (['id', 'from', 'to'] as const).flatMap((field): Fault[] => {
    const found = valueAt(value, [field])
    if (typeof found !== 'string' || found === name[field]) return []
    return [{ at: [field], code: 'equivalence-name-differs', values: { field, found, expected: name[field] } }]
  })
  if (differing.length > 0 || compareVersions(name.from, name.to) < 0) return differing
  return [{ at: ['to'], code: 'equivalence-not-forward', values: { from: name.from } }]
}

function checkVersions({ id, ...sides }: EquivalenceName, versions: Versions): Fault[] {
  return (['from', 'to'] as const).flatMap((side): Fault[] => {
    const values = { questionnaire: pathOfName({ id, version: sides[side] }) }
    if (!versions[side]) return [{ at: [side], code: 'equivalence-version-missing', values }]
    return versions[side].content ? [] : [{ at: [side], code: 'equivalence-version-faulty', values }]
  })
}
