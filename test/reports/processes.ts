import { readdirSync, readFileSync } from 'node:fs'

/** The living processes that descend from this one and whose command line holds a word. */
export function descendants(word: string): number[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => processFacts(Number(name)) ?? [])
  const parents = new Map(all.map(({ pid, parent }) => [pid, parent]))
  const descends = (pid: number): boolean => {
    const parent = parents.get(pid)
    return parent === process.pid || (parent !== undefined && descends(parent))
  }
  return all.filter(({ pid, command }) => command.includes(word) && descends(pid)).map(({ pid }) => pid)
}

function processFacts(pid: number) {
  try {
    const [, state, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) |(?<=\) \S) /)
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return state === 'Z' ? undefined : { pid, parent: Number.parseInt(parent ?? '', 10), command }
  } catch {
    return undefined // it has just ended
  }
}
