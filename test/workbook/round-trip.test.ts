import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../support/data/content.ts'
import {
  aDate,
  aMultiple,
  aNumber,
  anAnswer,
  aQuestionnaire,
  aSingle,
  aText,
} from '../support/data/questionnaire-builder.ts'
import { read, workbookOf } from './reading.ts'
import { openSpreadsheet } from './spreadsheet.ts'

describe('a workbook that is exported, filled in and imported', () => {
  it('gives the answers typed in each kind of cell', async () => {
    const bytes = openSpreadsheet(workbookOf())
      .type('copie-hors-ligne', 'D', 'Je ne sais pas')
      .type('copie-hors-ligne', 'E', 'À demander à <l’hébergeur> & co')
      .type('copie-hors-ligne', 'F', 'oui')
      .type('responsable-sauvegardes', 'D', 'Oui, une personne s’en occupe, mais sans écrit ou sans remplaçant.')
      .type('donnees-sauvegardees/dossiers', 'D', 'oui')
      .type('donnees-sauvegardees/gestion', 'D', true)
      .type('donnees-sauvegardees/messagerie', 'D', 'Non')
      .type('heures-perdues', 'D', 12.5)
      .type('jours-conserves', 'D', '1 120')
      .type('date-dernier-test', 'D', 46082)
      .type('premier-appel', 'D', '=cmd|x')
      .save()
    expect(await read(bytes)).toEqual({
      answers: {
        'copie-hors-ligne': { value: 'ne-sait-pas', comment: 'À demander à <l’hébergeur> & co', internal: true },
        'responsable-sauvegardes': { value: 'titulaire' },
        'donnees-sauvegardees': { value: ['dossiers', 'gestion'] },
        'heures-perdues': { value: 12.5 },
        'jours-conserves': { value: 1120 },
        'date-dernier-test': { value: '2026-03-01' },
        'premier-appel': { value: '=cmd|x' },
      },
      issues: [],
    })
  })

  it('accepts other ways of typing: capitals, apostrophes, spaces, dates with slashes', async () => {
    const bytes = openSpreadsheet(workbookOf())
      .type('responsable-sauvegardes', 'D', " non,  PERSONNE ne s'en occupe. ")
      .type('date-dernier-test', 'D', '1/3/2026')
      .save()
    expect((await read(bytes)).answers).toEqual({
      'responsable-sauvegardes': { value: 'personne' },
      'date-dernier-test': { value: '2026-03-01' },
    })
  })

  it('gives no answer and no fault when nothing is filled in, for every questionnaire and every kind of structure', async () => {
    for (const questionnaire of catalogue.questionnaires) {
      for (const audience of questionnaire.audience) {
        const bytes = workbookOf(questionnaire, audience)
        expect(await read(bytes, questionnaire, audience)).toEqual({ answers: {}, issues: [] })
        expect(bytes.length).toBeLessThan(100_000)
      }
    }
  })

  it('counts days from 1904 where the file does', async () => {
    const bytes = openSpreadsheet(workbookOf())
      .type('date-dernier-test', 'D', 46082 - 1462)
      .change('xl/workbook.xml', (xml) =>
        xml.replace('<workbookProtection', '<workbookPr date1904="1"/><workbookProtection'),
      )
      .save()
    expect((await read(bytes)).answers).toEqual({ 'date-dernier-test': { value: '2026-03-01' } })
  })

  it('reads formatted texts, without their phonetic readings', async () => {
    const bytes = openSpreadsheet(workbookOf()).type('premier-appel', 'D', 'x').save()
    const sheet = openSpreadsheet(bytes)
    const pieces =
      '<si><r><t>Le </t></r><r><rPr><b/></rPr><t>CERT&#32;Sant&#xE9;</t></r><rPh sb="0" eb="1"><t>no</t></rPh></si>'
    sheet.change('xl/sharedStrings.xml', (xml) => xml.replace(/<si>.*<\/si>/s, pieces))
    expect((await read(sheet.save())).answers).toEqual({ 'premier-appel': { value: 'Le CERT Santé' } })
  })
})

describe('the additional explanations', () => {
  const more = 'Un disque dans un coffre suffit.'
  const questionnaire = aQuestionnaire({
    questions: [aSingle({ help: 'Débranchée.', more }), aMultiple(), aNumber({ help: 'À peu près.' })],
  })
  const sheet = 'Copies'
  const filled = () => openSpreadsheet(workbookOf(questionnaire, 'ES')).type('taux', 'D', 50)

  it('are in a separate column, after those to fill in', async () => {
    const { part, pathOf } = openSpreadsheet(workbookOf(questionnaire, 'ES'))
    expect(part(pathOf(sheet))).toMatch(/<c r="G1"[^>]*><is><t[^>]*>En savoir plus</)
    expect(part(pathOf(sheet))).toMatch(new RegExp(`<c r="G2"[^>]*><is><t[^>]*>${more}<`))
    expect(await read(filled().save(), questionnaire, 'ES')).toEqual({ answers: { taux: { value: 50 } }, issues: [] })
  })

  it('have no effect when they are changed or removed', async () => {
    const changed = await read(filled().typeAt(sheet, 'G2', 'Autre chose').save(), questionnaire, 'ES')
    const gone = filled().typeAt(sheet, 'G1', undefined).typeAt(sheet, 'G2', undefined)
    for (const { answers, issues } of [changed, await read(gone.save(), questionnaire, 'ES')]) {
      expect([answers, issues]).toEqual([{ taux: { value: 50 } }, []])
    }
  })

  it('are told apart from a column that somebody added: its content is listed as a fault', async () => {
    const noted = filled().typeAt(sheet, 'G1', 'Mes notes').typeAt(sheet, 'G2', 'Voir Paul')
    expect((await read(noted.save(), questionnaire, 'ES')).issues).toEqual([
      `Feuille ${sheet}, cellule G2: workbook-cell-outside`,
    ])
  })

  it('have no column when no question has any', () => {
    const { part, pathOf } = openSpreadsheet(workbookOf(aQuestionnaire(), 'ES'))
    expect(part(pathOf(sheet))).not.toContain('<c r="G')
  })
})

describe('the workbook', () => {
  const hostile = '=HYPERLINK("http://x","clic")'
  const questionnaire = aQuestionnaire({
    title: hostile,
    themes: [{ id: 'copies', title: '+[A]:*?/\\ un titre bien plus long que trente et un caractères', domain: 'D2' }],
    questions: [
      aSingle({
        text: '-1+1',
        help: '@SUM(A1)',
        answers: [anAnswer('a', { text: '=1+1' }), anAnswer('b', { text: '+2' })],
      }),
      aMultiple({ answers: [anAnswer('c', { text: '=3' }), anAnswer('d', { text: '@4' })] }),
      aNumber(),
      aDate(),
      aText(),
    ],
  })
  const raw = {
    copie: { value: 'a', comment: '=1+1\n@x' },
    supports: ['c'],
    taux: 50,
    'date-test': '2026-03-01',
    remarque: hostile,
  }
  const bytes = workbookOf(questionnaire, 'ES', raw)
  const xml = Object.values(unzipSync(bytes))
    .map((part) => new TextDecoder().decode(part))
    .join('\n')

  it('never holds a formula, whatever its texts begin with', async () => {
    expect(xml).not.toMatch(/<f[ >]/)
    expect(xml.match(/<c [^>]*t="(?!inlineStr)/)).toBeNull()
    expect((await read(bytes, questionnaire, 'ES')).answers).toEqual({
      copie: { value: 'a', comment: '=1+1\n@x' },
      supports: { value: ['c'] },
      taux: { value: 50 },
      'date-test': { value: '2026-03-01' },
      remarque: { value: hostile },
    })
  })

  it('keeps typed text as text: those cells have the format « Text »', () => {
    const { pathOf, part, find } = openSpreadsheet(bytes)
    const { sheet, row } = find('copie')
    const style = new RegExp(`<c r="E${row}" s="(\\d+)"`).exec(part(pathOf(sheet)))?.[1]
    const looks = [...part('xl/styles.xml').matchAll(/<xf numFmtId="(\d+)".*?locked="(\d)"/g)].map((match) =>
      match.slice(1),
    )
    expect(looks[Number(style)]).toEqual(['49', '0'])
  })

  it('protects every sheet and offers the answers in lists, kept in a hidden sheet', () => {
    const { sheets, part, pathOf } = openSpreadsheet(bytes)
    expect(sheets[0]).toBe('Mode d’emploi')
    expect(part('xl/workbook.xml')).toContain('name="Choix" sheetId="3" state="hidden"')
    for (const sheet of sheets) expect(part(pathOf(sheet))).toContain('<sheetProtection sheet="1"')
    expect(part(pathOf(sheets[1] ?? ''))).toMatch(/type="list"[^>]*sqref="D2"><formula1>Choix!\$A\$1:\$A\$3</)
  })

  it('names its sheets as spreadsheets accept it', () => {
    const name = openSpreadsheet(bytes).sheets[1] ?? ''
    expect(name.length).toBeLessThanOrEqual(31)
    expect(name).not.toMatch(/[[\]:*?/\\]/)
  })

  it('is the same, byte for byte, each time it is written', () => {
    expect(workbookOf(questionnaire, 'ES', raw)).toEqual(bytes)
  })
})
