import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commandWords } from './server-process.ts'

/** What a preview printed, with ordinary spaces. */
export interface Preview {
  /** Undefined when the command ended without serving anything. */
  readonly address: string | undefined
  printed(): string
  /** Waits until the preview has printed a text, or ten seconds. */
  until(text: string): Promise<void>
}

/** A folder for a draft, in which a preview command runs as `npm run -s cli -- … preview` does. */
export function previewFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'cap-care-preview-'))
  const temporary = join(folder, 'tmp')
  mkdirSync(temporary)
  let child: ChildProcess | undefined

  async function stop(signal: 'SIGINT' | 'SIGKILL'): Promise<number | null> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null
    const gone = once(child, 'exit')
    child.kill(signal)
    return ((await gone) as [number | null])[0]
  }

  return {
    draft: join(folder, 'brouillon.yaml'),
    data: join(folder, 'data'),
    /** Files that the command has left in the temporary folder. */
    left: () => readdirSync(temporary),
    stop,
    async run(...words: string[]): Promise<Preview> {
      const cache = { PRINT_DIR: 'node_modules/.cache/cap-care' }
      const env = { ...process.env, ...cache, DATABASE_URL: '', DATA_DIR: join(folder, 'data'), TMPDIR: temporary }
      child = spawn(process.execPath, [...commandWords, ...words], { env })
      let text = ''
      const printed = () => text.replaceAll('\u00A0', ' ')
      return { address: await printedAddress(child, (chunk) => (text += chunk)), printed, until: until(printed) }
    },
    async remove(): Promise<void> {
      await stop('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Resolves to the address when the process prints it, or to undefined when the process ends without one. */
function printedAddress(child: ChildProcess, keep: (chunk: Buffer) => string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const read = (chunk: Buffer) => {
      const found = keep(chunk).match(/http:\/\/127\.0\.0\.1:\d+\S*/)?.[0]
      if (found) resolve(found)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('close', () => resolve(undefined))
  })
}

function until(printed: () => string) {
  return async (text: string) => {
    const end = Date.now() + 10_000
    while (!printed().includes(text) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
