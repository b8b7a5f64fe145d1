import { organisationsOf, type ValuedMember } from './member.ts'

/** Places of states, as the bits of a number. */
export type States = number

/** Answers that stand behind the same states. */
export interface AnswerGroup {
  readonly states: States
  readonly count: number
  /** Whether nothing may rest on these answers: they are counted as whatever helps a viewer most. */
  readonly isFixed: boolean
}

export interface Answers {
  readonly groups: readonly AnswerGroup[]
  /** The answers that each organisation knows: its own. Organisations that know alike stand once. */
  readonly viewers: readonly (readonly AnswerGroup[])[]
}

interface Answer {
  readonly key: string
  states: States
}

/**
 * The answers behind states, the earliest first. An answer is one submission of one member: it stands behind each state in
 * which it was in force. It is fixed when it stood behind an older state, or came back after a state without it.
 */
export function answersBehind(
  states: readonly (readonly ValuedMember[])[],
  older: readonly (readonly ValuedMember[])[],
): Answers {
  const stoodBefore = new Set(older.flat().map(nameOf))
  const found = new Map<string, Answer>()
  states.forEach((members, place) => {
    for (const member of members) {
      const answer = found.get(nameOf(member)) ?? { key: member.key, states: 0 }
      answer.states |= 1 << place
      found.set(nameOf(member), answer)
    }
  })
  const isFixed = (name: string, { states: places }: Answer) => stoodBefore.has(name) || !isUnbroken(places)
  const all = [...found].map(([name, answer]) => ({ ...answer, isFixed: isFixed(name, answer) }))
  const byMember = Map.groupBy(all, ({ key }) => key)
  const organisations = membersByOrganisation([...older, ...states].flat())
  const viewers = [...organisations.values()].map((keys) => groupsOf(keys.flatMap((key) => byMember.get(key) ?? [])))
  return { groups: groupsOf(all), viewers: distinct(viewers) }
}

/** Stands for all answers behind a state. */
export function answersOf(members: readonly ValuedMember[]): string {
  return members.map(nameOf).toSorted().join()
}

function nameOf({ key, submission }: ValuedMember): string {
  return `${key} ${submission}`
}

/** Whether the places follow one another. */
function isUnbroken(states: States): boolean {
  const filled = states + (states & -states)
  return (filled & (filled - 1)) === 0
}

/** A member that changed organisation is known to both. */
function membersByOrganisation(members: readonly ValuedMember[]): Map<string, string[]> {
  const found = new Map<string, Set<string>>()
  for (const member of members) {
    for (const organisation of organisationsOf(member))
      found.set(organisation, (found.get(organisation) ?? new Set()).add(member.key))
  }
  return new Map([...found].map(([organisation, keys]) => [organisation, [...keys]]))
}

function groupsOf(answers: readonly Omit<AnswerGroup, 'count'>[]): AnswerGroup[] {
  const groups = Map.groupBy(answers, ({ states, isFixed }) => `${states} ${isFixed}`)
  return [...groups.keys()].toSorted().flatMap((name) => {
    const [first, ...others] = groups.get(name) ?? []
    return first ? [{ states: first.states, isFixed: first.isFixed, count: others.length + 1 }] : []
  })
}

function distinct(viewers: readonly (readonly AnswerGroup[])[]): (readonly AnswerGroup[])[] {
  return [...new Map(viewers.map((groups) => [JSON.stringify(groups), groups])).values()]
}
