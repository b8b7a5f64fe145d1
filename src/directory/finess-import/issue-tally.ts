import type { Issue } from '#kernel'

/** How many faults of each code are kept to be shown. */
const shownPerCode = 10

/** Faults of one code: how many there are, and the first ones. */
export interface IssueGroup {
  readonly code: string
  readonly count: number
  readonly first: readonly Issue[]
}

/** Faults counted by code, in the order the codes were met. A file that a spreadsheet has rewritten has 300 000 of them. */
export interface IssueTally {
  readonly count: number
  readonly groups: readonly IssueGroup[]
}

/** Counts faults and keeps the first of each code. */
export function startIssueTally() {
  const groups = new Map<string, { code: string; count: number; first: Issue[] }>()

  function add(issues: readonly Issue[]) {
    for (const issue of issues) {
      const group = groups.get(issue.code) ?? { code: issue.code, count: 0, first: [] }
      groups.set(issue.code, group)
      group.count += 1
      if (group.first.length < shownPerCode) group.first.push(issue)
    }
  }

  function end(): IssueTally {
    const all = [...groups.values()]
    return { count: all.reduce((total, group) => total + group.count, 0), groups: all }
  }

  return { add, end }
}
