import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commandWords } from '../support/server/server-process.ts'

const published = readFileSync('questionnaires/sauvegardes/1.0.0.yaml', 'utf8')
const record = readFileSync('questionnaires/released.json', 'utf8')

let folder: string
let draft: string
let child: ChildProcess | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cap-care-preview-'))
  mkdirSync(join(folder, 'tmp'))
  draft = join(folder, 'brouillon.yaml')
  writeFileSync(draft, published.replace('id: sauvegardes', 'id: essai').replace('title: Sauv', 'title: Essai de sauv'))
})
afterEach(async () => {
  await stop('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

interface Preview {
  readonly address: string | undefined
  printed(): string
}

/** Runs `npm run -s cli -- questionnaires preview`, until it prints an address or ends. */
async function preview(...words: string[]): Promise<Preview> {
  const env = { ...process.env, DATABASE_URL: '', DATA_DIR: join(folder, 'data'), TMPDIR: join(folder, 'tmp') }
  const process_ = spawn(process.execPath, [...commandWords, 'questionnaires', 'preview', draft, ...words], { env })
  child = process_
  let text = ''
  const address = await new Promise<string | undefined>((resolve) => {
    const read = (chunk: Buffer) => {
      text += chunk
      const found = text.match(/http:\/\/127\.0\.0\.1:\d+/)?.[0]
      if (found) resolve(found)
    }
    process_.stdout.on('data', read)
    process_.stderr.on('data', read)
    process_.once('close', () => resolve(undefined))
  })
  return { address, printed: () => text.replaceAll('\u00A0', ' ') }
}

async function stop(signal: 'SIGINT' | 'SIGKILL'): Promise<number | null> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null
  const gone = once(child, 'exit')
  child.kill(signal)
  return ((await gone) as [number | null])[0]
}

async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + 10_000
  while (!condition() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50))
}

const pageAt = async (address: string) => (await fetch(address)).text()

async function begin(address: string): Promise<string> {
  const body = new URLSearchParams({ questionnaire: 'essai', type: 'ES', nom: 'Essai' })
  const begun = await fetch(`${address}/diagnostic`, {
    method: 'POST',
    body,
    headers: { origin: address },
    redirect: 'manual',
  })
  return `${address}${begun.headers.get('location')}`
}

describe('the preview of a draft', () => {
  it('shows that draft alone in the real pages, up to the result, and says that it is a preview', async () => {
    const { address = '' } = await preview()
    const start = await pageAt(`${address}/diagnostic`)
    expect(start.match(/name="questionnaire" value="[^"]*"/g)).toEqual(['name="questionnaire" value="essai"'])
    expect(start).toContain('Aperçu d’un brouillon')
    const home = await pageAt(await begin(address))
    const [questionnaire] = home.match(/\/diagnostic\/[\w-]+\/questionnaires\/[\w-]+/) ?? []
    expect(await pageAt(`${address}${questionnaire}/resultat`)).toContain('Essai de sauvegardes')
  })

  it('keeps nothing, and touches neither the real data nor the record of releases', async () => {
    const { address = '' } = await preview()
    await begin(address)
    expect(readdirSync(join(folder, 'tmp'))).toHaveLength(1)
    expect(await stop('SIGINT')).toBe(0)
    expect(readdirSync(join(folder, 'tmp'))).toEqual([])
    expect(existsSync(join(folder, 'data'))).toBe(false)
    expect(readFileSync('questionnaires/released.json', 'utf8')).toBe(record)
  })

  it('reads the file again when it is saved; with a fault the pages stay as they were', async () => {
    const { address = '', printed } = await preview()
    const text = readFileSync(draft, 'utf8')
    writeFileSync(draft, text.replace('kind: single', 'kind: singel'))
    await until(() => printed().includes('pas repris'))
    expect(printed()).toMatch(/brouillon\.yaml:\d+:5 questions\[responsable-sauvegardes\]\.kind/)
    expect(await pageAt(`${address}/diagnostic`)).toContain('Essai de sauvegardes')
    writeFileSync(draft, text.replace('title: Essai de sauv', 'title: Autre essai de sauv'))
    await until(() => printed().includes('fichier relu'))
    expect(await pageAt(`${address}/diagnostic`)).toContain('Autre essai de sauvegardes')
  })

  it('refuses a draft with faults, all at once, each with its file, line and column', async () => {
    writeFileSync(
      draft,
      readFileSync(draft, 'utf8').replace('weight: 3', 'weight: -3').replace('[ES, ESMS]', '[EHPAD]'),
    )
    const { address, printed } = await preview()
    expect(address).toBeUndefined()
    expect(printed().match(/brouillon\.yaml:\d+:\d+ \S+/g)).toHaveLength(2)
    expect(await stop('SIGKILL')).toBe(1)
    expect(readdirSync(join(folder, 'tmp'))).toEqual([])
  })

  it('says what is wrong with the port', async () => {
    const { printed } = await preview('--port', '0')
    expect(printed()).toContain('--port 3001')
  })
})
