import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string; cli: string } }

export interface ServerProcess {
  readonly process: ChildProcess
  readonly address: string
}

/** What follows `node` in `npm start` and in `npm run cli`. */
export const serverWords = afterNode(scripts.start)
export const commandWords = afterNode(scripts.cli)

/** What the recipes of deployment set for the memory; `npm start` alone leaves it out, since not every shell can set it. */
export const memorySetting =
  readFileSync('Dockerfile', 'utf8')
    .match(/^ENV (MALLOC\w+)=(\d+)$/m)
    ?.slice(1) ?? []

function afterNode(script: string): string[] {
  const words = script.split(' ')
  return words.slice(words.indexOf('node') + 1)
}

/** Starts the real server, as `npm start` does, on a free port unless one is given. */
export function startServerProcess(dataDir: string, port = '0'): Promise<ServerProcess> {
  return startScript(serverWords, { DATA_DIR: dataDir, PORT: port })
}

/** Starts a script that listens and prints its address. */
export async function startScript(words: readonly string[], env: Record<string, string>): Promise<ServerProcess> {
  const child = spawn(process.execPath, words, {
    env: {
      ...process.env,
      PORT: '0',
      DATABASE_URL: '',
      OPEN_DIAGNOSIS_FREE_MEGABYTES: '0',
      PRINT_DIR: 'node_modules/.cache/cap-care',
      ...Object.fromEntries([memorySetting]),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return { process: child, address: await printedAddress(child) }
}

function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    child.stdout?.on('data', (chunk) => {
      printed += chunk
      const address = printed.match(/http:\/\/[\d.]+:\d+/)?.[0]
      if (address) resolve(address)
    })
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${printed}`)))
  })
}

/** Ends the process at once, as a power cut would end it. */
export async function kill({ process: child }: ServerProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}
