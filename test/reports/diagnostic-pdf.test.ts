import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operator } from '#kernel'
import { createPrinter, diagnosticReport, type Printer, printDiagnostic } from '#reports'
import { type ReadPdf, readPdf } from './read-pdf.ts'
import { diagnosisOf, sampleInput } from './sample.ts'

describe('the diagnostic report on paper', () => {
  let printer: Printer
  let read: ReadPdf
  const report = diagnosticReport(sampleInput())
  beforeAll(async () => {
    printer = createPrinter({ folder: 'node_modules/.cache/cap-care', chromiumPath: process.env.CHROMIUM_PATH })
    read = await readPdf(await printDiagnostic({ printer, actor: operator }, report))
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

  it('is a titled, tagged document in French', () => {
    expect(read).toMatchObject({ language: 'fr', tagged: true, hasScripts: false })
    expect(read.title).toBe(
      'Diagnostic de cybersécurité – Sauvegardes et restauration – Centre hospitalier des Deux-Vallées – 22\u00A0novembre\u00A02026',
    )
    expect(read.structure).toEqual(
      expect.arrayContaining(['H1', 'H2', 'H3', 'Table', 'Caption', 'TH', 'TD', 'L', 'Figure Score de chaque thème']),
    )
  })

  it('has a bookmark for each part, and one for each measure and theme under it', () => {
    const parts = read.bookmarks.filter((line) => /^ {2}\S/.test(line)).map((line) => line.trim())
    expect(read.bookmarks[0]).toBe('Diagnostic de maturité en cybersécurité')
    expect(parts).toEqual([
      'Synthèse',
      'Résultats par thème',
      'Programme CaRE',
      'Mesures à prendre',
      'Annexe\u00A0: questions et réponses',
    ])
    const measures = report.measures.map(({ number, title }) => `    ${number}. ${title}`)
    expect(read.bookmarks).toEqual(expect.arrayContaining(measures))
  })

  it('numbers its pages and names the structure on each, but not on the cover', () => {
    const count = read.pages.length
    const [cover, ...others] = read.pages
    expect(cover).not.toMatch(/Page \d/)
    for (const [position, text] of others.entries()) {
      expect(text).toContain(`Page ${position + 2} sur ${count}`)
      expect(text).toContain('Centre hospitalier des Deux-Vallées')
      expect(text).toContain('Sauvegardes et restauration, version 1.0.0, 22 novembre 2026')
    }
  })

  it('warns on its cover that it describes weaknesses', () => {
    expect(read.pages[0]).toContain('Document sensible : il décrit des faiblesses.')
    expect(read.pages[0]).toContain('par la structure elle-même')
  })

  it('keeps the synthesis on one page', () => {
    expect(read.pages[1]).toMatch(/Synthèse[\s\S]*Ce que vous pouvez dire au conseil/)
    expect(read.pages[2]).toContain('Résultats par thème')
  })

  it('embeds its font', () => {
    expect(read.fonts.join()).toContain('SourceSans3')
  })

  it('prints any text that a user can type, and executes none of it', async () => {
    const hostile = `<script>document.title='x'</script><img src=x onerror=alert(1)> {{title}} =1+1 \u202E עברית العربية 😀 `
    const { questionnaire } = sampleInput().diagnosis
    const diagnosis = diagnosisOf(questionnaire, 'ES', { 'premier-appel': hostile + 'x'.repeat(1500) })
    const structure = { name: hostile + 'y'.repeat(5000) }
    const printed = await readPdf(
      await printDiagnostic({ printer, actor: operator }, diagnosticReport(sampleInput({ diagnosis, structure }))),
    )
    expect(printed).toMatchObject({ tagged: true, hasScripts: false })
    expect(printed.title).toContain(`<script>document.title='x'</script>`)
    expect(printed.pages.join('')).toContain('onerror=alert(1)')
    expect(printed.pages.length).toBeLessThan(30)
  })

  it('draws the characters that people type and paste with embedded fonts, not with fonts of the machine', async () => {
    const signs = '→ ✓ ✔ ☑ ☐ ✅ ❌ ⚠ ● ■ ← ⇒ ✗ ★ ➔ ► ① ☎ ✉ 🙂 👍 ≥ Łódź'
    const withSigns = withComment(`${signs} \uF0B7 \uF0FC ⚠\uFE0F`)
    const { pages, fonts } = await readPdf(await printDiagnostic({ printer, actor: operator }, withSigns))
    const text = pages.join('').replace(/\s+/g, ' ')
    expect(text).toContain(`${signs} • ✔ ⚠`)
    expect(fonts.filter((name) => !/SourceSans3|NotoSansSymbols|NotoEmoji|NotoSansMath/.test(name))).toEqual([])
  })

  it('prints a frame for a character that no font draws', async () => {
    const { pages } = await readPdf(await printDiagnostic({ printer, actor: operator }, withComment('[\u{F0000}]')))
    expect(pages.join('')).toContain('[▯]')
  })

  function withComment(comment: string) {
    const [theme, ...themes] = report.annex.themes
    const [question, ...questions] = theme?.questions ?? []
    if (!theme || !question) throw new Error('no question in the sample')
    const annexed = [{ ...theme, questions: [{ ...question, comment }, ...questions] }, ...themes]
    return { ...report, annex: { ...report.annex, themes: annexed } }
  }
})
