import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { previewFolder } from '../support/server/preview-process.ts'

const published = readFileSync('questionnaires/sauvegardes/1.0.0.yaml', 'utf8')
const record = readFileSync('questionnaires/released.json', 'utf8')

let folder: ReturnType<typeof previewFolder>
let draft: string
beforeEach(() => {
  folder = previewFolder()
  draft = folder.draft
  writeFileSync(draft, published.replace('id: sauvegardes', 'id: essai').replace('title: Sauv', 'title: Essai de sauv'))
})
afterEach(() => folder.remove())

const preview = (...words: string[]) => folder.run('questionnaires', 'preview', draft, ...words)
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
    expect(folder.left()).toHaveLength(1)
    expect(await folder.stop('SIGINT')).toBe(0)
    expect(folder.left()).toEqual([])
    expect(existsSync(folder.data)).toBe(false)
    expect(readFileSync('questionnaires/released.json', 'utf8')).toBe(record)
  })

  it('reads the file again when it is saved; with a fault the pages stay as they were', async () => {
    const { address = '', printed, until } = await preview()
    const text = readFileSync(draft, 'utf8')
    writeFileSync(draft, text.replace('kind: single', 'kind: singel'))
    await until('pas repris')
    expect(printed()).toMatch(/brouillon\.yaml:\d+:5 questions\[responsable-sauvegardes\]\.kind/)
    expect(await pageAt(`${address}/diagnostic`)).toContain('Essai de sauvegardes')
    writeFileSync(draft, text.replace('title: Essai de sauv', 'title: Autre essai de sauv'))
    await until('fichier relu')
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
    expect(await folder.stop('SIGKILL')).toBe(1)
    expect(folder.left()).toEqual([])
  })

  it('says what is wrong with the port', async () => {
    const { printed } = await preview('--port', '0')
    expect(printed()).toContain('--port 3001')
  })
})
