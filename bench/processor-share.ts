import { existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs'

/** Short, so that a process waits for its next share no longer than a save lasts. */
const periodMicroseconds = 20_000

/**
 * Holds a process to a share of one processor core, through a control group of Linux (version 1 or 2). Returns what ends the
 * limit once the process has ended; undefined where the machine gives no right to it.
 */
export function holdToShare(pid: number, share: number): (() => void) | undefined {
  const quota = Math.round(periodMicroseconds * share)
  const first = '/sys/fs/cgroup/cpu'
  const isFirst = existsSync(`${first}/cpu.cfs_quota_us`)
  const group = `${isFirst ? first : '/sys/fs/cgroup'}/cap-care-bench-${pid}`
  try {
    mkdirSync(group)
    if (isFirst) {
      writeFileSync(`${group}/cpu.cfs_period_us`, `${periodMicroseconds}`)
      writeFileSync(`${group}/cpu.cfs_quota_us`, `${quota}`)
    } else writeFileSync(`${group}/cpu.max`, `${quota} ${periodMicroseconds}`)
    writeFileSync(`${group}/cgroup.procs`, `${pid}`)
    return () => rmdirSync(group)
  } catch {
    if (existsSync(group)) rmdirSync(group)
    return undefined
  }
}
