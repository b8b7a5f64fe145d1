import { readFileSync } from 'node:fs'
import { kill, startScript } from '../test/support/server/server-process.ts'

export interface Running {
  readonly address: string
  readonly pid: number
  /** From launch to the first response, in milliseconds. */
  readonly startMilliseconds: number
  memoryMegabytes(): number
  /** Processor time of the server since its start. */
  processorMilliseconds(): number
  stop(): Promise<void>
}

export async function start(words: readonly string[], env: Record<string, string>): Promise<Running> {
  const began = performance.now()
  const server = await startScript(words, env)
  await (await fetch(`${server.address}/health`)).text()
  const startMilliseconds = performance.now() - began
  const memoryMegabytes = () => memoryOf(server.process.pid)
  const processorMilliseconds = () => processorTimeOf(server.process.pid)
  return {
    address: server.address,
    pid: server.process.pid ?? 0,
    startMilliseconds,
    memoryMegabytes,
    processorMilliseconds,
    stop: () => kill(server),
  }
}

/** Resident memory of the process (Linux). */
function memoryOf(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(status.match(/VmRSS:\s+(\d+) kB/)?.[1]) / 1024
}

/** In ticks of ten milliseconds: `utime` and `stime` of proc(5), counted from the end of the name (Linux). */
function processorTimeOf(pid: number | undefined): number {
  const [, figures = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
  const fields = figures.split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}
