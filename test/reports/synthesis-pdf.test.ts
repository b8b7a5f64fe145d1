import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { diagnose, type Folder } from '#assessment'
import { operator } from '#kernel'
import { createPrinter, type Printer, synthesisReport } from '#reports'
import { printReport } from '../../src/reports/print-report.ts'
import { programme } from '../support/data/content.ts'
import { aMeasure, aQuestionnaire, aSingle, aTheme } from '../support/data/questionnaire-builder.ts'
import { type ReadPdf, readPdf } from './read-pdf.ts'
import { folderOf, sampleFolder } from './sample-folder.ts'

describe('the synthesis on paper', () => {
  let printer: Printer
  let read: ReadPdf
  const report = (folder: Folder) => synthesisReport(folder, new Date('2026-11-22T10:00:00Z'))
  const print = async (folder: Folder) =>
    readPdf(await printReport({ printer, actor: operator }, { name: 'synthesis', report: report(folder) }))
  beforeAll(async () => {
    printer = createPrinter({ folder: 'node_modules/.cache/cap-care', chromiumPath: process.env.CHROMIUM_PATH })
    read = await print(sampleFolder())
  })
  afterAll(() => printer.close())

  it('is tagged in full for screen readers: headers and footers are artifacts, each chart has one tag', () => {
    expect(read.untagged).toEqual([])
    expect(read.artifacts[0]).toBe('')
    for (const [place, text] of read.artifacts.entries()) {
      if (place > 0) expect(text).toContain(`Page ${place + 1} sur ${read.pages.length}`)
    }
    expect(read.structure.filter((role) => role === 'Figure')).toEqual([])
  })

  it('has its title and language in the window and in the metadata', () => {
    expect(read.showsTitle).toBe(true)
    expect(read.metadata).toEqual([read.title, 'fr'])
  })

  it('is a titled, tagged document in French, in its own font', () => {
    expect(read).toMatchObject({ language: 'fr', tagged: true, hasScripts: false })
    expect(read.title).toBe(
      'Synthèse de cybersécurité – Centre hospitalier des Deux-Vallées – 22\u00A0novembre\u00A02026',
    )
    expect(read.structure).toEqual(
      expect.arrayContaining(['H1', 'H2', 'H3', 'Table', 'Caption', 'TH', 'TD', 'L', 'Figure Score de chaque domaine']),
    )
    expect(read.fonts.join()).toContain('SourceSans3')
  })

  it('has a bookmark for each part', () => {
    expect(read.bookmarks[0]).toBe('Synthèse de maturité en cybersécurité')
    expect(read.bookmarks.slice(1).map((line) => line.trim())).toEqual([
      'Synthèse par axe et domaine du programme CaRE',
      'Les domaines en un coup d’œil',
      'Questionnaires',
      'Mesures à prendre d’abord',
      'À faire ensuite',
      'Terminer ce qui est en cours',
      'Remplir les questionnaires sans réponse',
    ])
  })

  it('numbers its pages and names the structure on each, but not on the cover', () => {
    const [cover, ...others] = read.pages
    expect(cover).not.toMatch(/Page \d/)
    expect(cover).toContain('Document sensible : il décrit des faiblesses.')
    for (const [position, text] of others.entries()) {
      expect(text).toContain(`Page ${position + 2} sur ${read.pages.length}`)
      expect(text).toContain('Centre hospitalier des Deux-Vallées')
    }
  })

  it('keeps the axes and domains on one page, and says why there is no figure over all of them', () => {
    const text = read.pages[1]?.replaceAll(/\s+/g, ' ')
    expect(text).toContain('Il n’y a pas de note d’ensemble : elle cacherait ce qui n’a pas été évalué.')
    for (const { title } of report(sampleFolder()).scopes) {
      expect(text).toContain(title.replaceAll('\u00A0', ' '))
    }
    expect(read.pages[2]).toMatch(/Les domaines en un coup d’œil[\s\S]*Questionnaires/)
  })

  it('has the ten first measures on one page', () => {
    const text = read.pages[3]?.replaceAll(/\s+/g, ' ') ?? ''
    for (const { title } of report(sampleFolder()).measures.rows) expect(text).toContain(title)
  })

  it('has no chart while fewer than three domains are assessed', async () => {
    const questionnaire = aQuestionnaire()
    const diagnosis = diagnose(questionnaire, programme, new Map([['copie', { value: 'oui' }]]), 'ES')
    const printed = await print(folderOf({ entries: [{ diagnosis }] }))
    expect(printed.structure.filter((line) => line.startsWith('Figure'))).not.toContain(
      'Figure Score de chaque domaine',
    )
    expect(printed.pages.join('')).not.toContain('en un coup d’œil')
  })

  it('prints any text that a user or an expert can write, and executes none of it', async () => {
    const hostile = `<script>document.title='x'</script><img src=x onerror=alert(1)> {{title}} =1+1 \u202E עברית العربية 😀 `
    const long = hostile + 'z'.repeat(400)
    const questionnaires = ['a', 'b', 'c'].map((id) =>
      aQuestionnaire({
        id,
        title: `${id} ${long}`,
        themes: [aTheme({ domain: 'D2' })],
        questions: [aSingle({ essential: true })],
        measures: [aMeasure({ title: long, why: long })],
      }),
    )
    const entries = questionnaires.slice(0, 2).map((questionnaire) => ({
      diagnosis: diagnose(questionnaire, programme, new Map([['copie', { value: 'non' }]]), 'ES'),
    }))
    const structure = { name: hostile + 'y'.repeat(5000), finess: '990000017' }
    const printed = await print(folderOf({ entries, untouched: questionnaires.slice(2) }, { structure }))
    expect(printed).toMatchObject({ tagged: true, hasScripts: false })
    expect(printed.title).toContain(`<script>document.title='x'</script>`)
    expect(printed.pages.join('')).toContain('onerror=alert(1)')
    expect(printed.pages.length).toBeLessThan(15)
  })
})
