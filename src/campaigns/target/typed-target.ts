import { z } from 'zod'
import { isFinessNumber, normalizeFinessNumber } from '#directory'
import { type Issue, nameInAddress, typedText } from '#kernel'
import { isKind, type Target } from './target.ts'

/** Unchecked criteria of a target; `structures` as pasted, with any separator. */
export interface TypedTarget {
  readonly kinds: readonly string[]
  readonly departements: readonly string[]
  readonly territories: readonly string[]
  readonly groups: readonly string[]
  readonly lists: readonly string[]
  readonly structures: string
}

const names = z.array(nameInAddress).max(1_000).default([])

/** A target as it is typed. */
export const targetInput = z.strictObject({
  kinds: names,
  departements: names,
  territories: names,
  groups: names,
  lists: names,
  structures: typedText.default(''),
})

/** What a region offers to choose from. */
export interface TargetChoices {
  readonly departements: readonly string[]
  readonly territories: readonly { readonly id: string; readonly name: string }[]
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  readonly lists: readonly { readonly id: string; readonly name: string }[]
  /** FINESS numbers of its open structures. */
  readonly numbers: ReadonlySet<string>
}

export const mostListed = 5_000
const mostNamed = 10

/** Reads the criteria and lists every fault at once. */
export function checkTarget(typed: TypedTarget, choices: TargetChoices): { target: Target; issues: Issue[] } {
  const ids = (offered: readonly { readonly id: string }[]) => new Set(offered.map(({ id }) => id))
  const numbers = [
    ...new Set(
      typed.structures
        .split(/[\s,;|"'=]+/)
        .filter(Boolean)
        .map(normalizeFinessNumber),
    ),
  ]
  const target: Target = {
    kinds: typed.kinds.filter(isKind),
    departements: typed.departements,
    territories: typed.territories,
    groups: typed.groups,
    lists: typed.lists,
    structures: numbers,
  }
  const isOffered =
    target.kinds.length === typed.kinds.length &&
    typed.departements.every((each) => choices.departements.includes(each)) &&
    typed.territories.every((each) => ids(choices.territories).has(each)) &&
    typed.groups.every((each) => ids(choices.groups).has(each)) &&
    typed.lists.every((each) => ids(choices.lists).has(each))
  const issues = listIssues(numbers, choices)
  if (!isOffered) issues.unshift({ path: 'target', code: 'target-not-offered' })
  return { target, issues }
}

function listIssues(numbers: readonly string[], choices: TargetChoices): Issue[] {
  if (numbers.length > mostListed)
    return [
      { path: 'structures', code: 'target-list-too-long', values: { count: numbers.length, maximum: mostListed } },
    ]
  const shapeless = numbers.filter((each) => !isFinessNumber(each))
  const unknown = numbers.filter((each) => isFinessNumber(each) && !choices.numbers.has(each))
  const said = (found: readonly string[], code: 'target-number-faulty' | 'target-structure-elsewhere'): Issue[] =>
    found.length === 0 ? [] : [{ path: 'structures', code, values: { count: found.length, value: namesOf(found) } }]
  return [...said(shapeless, 'target-number-faulty'), ...said(unknown, 'target-structure-elsewhere')]
}

function namesOf(found: readonly string[]): string {
  const shown = found.slice(0, mostNamed).map((each) => each.slice(0, 20))
  return [...shown, ...(found.length > mostNamed ? ['…'] : [])].join(', ')
}
