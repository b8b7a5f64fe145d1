import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPdf } from '../reports/read-pdf.ts'
import { openTestApp, type TestApp } from '../support/product/app.ts'
import { run } from '../support/product/command.ts'
import { openSpreadsheet } from '../workbook/spreadsheet.ts'

let test: TestApp
const folder = mkdtempSync(join(tmpdir(), 'cap-care-workbook-'))
const file = join(folder, 'sauvegardes.xlsx')
beforeAll(async () => {
  test = await openTestApp()
})
afterAll(async () => {
  await test.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the commands of the workbook', () => {
  it('write it, and read it back as answers.json that « score » takes', async () => {
    const written = await run(test.app, 'workbook', 'export', 'sauvegardes@1.0.0', '--audience', 'ESMS', '-o', file)
    expect([written.code, written.err]).toEqual([0, ''])
    const filled = openSpreadsheet(readFileSync(file))
      .type('heures-perdues', 'D', 24)
      .type('heures-perdues', 'E', 'À vérifier')
      .type('copie-hors-ligne', 'D', 'Je ne sais pas')
    writeFileSync(file, filled.save())
    const { code, out } = await run(test.app, 'workbook', 'read', file)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({
      'heures-perdues': { value: 24, comment: 'À vérifier' },
      'copie-hors-ligne': 'ne-sait-pas',
    })
    const answers = join(folder, 'answers.json')
    writeFileSync(answers, out)
    expect((await run(test.app, 'score', 'sauvegardes@1.0.0', answers, '--audience', 'ESMS')).code).toBe(0)
  })

  it('list every fault by sheet and cell, give the rest, and end with 1', async () => {
    await run(test.app, 'workbook', 'export', 'sauvegardes', '--audience', 'ESMS', '-o', file)
    const filled = openSpreadsheet(readFileSync(file))
      .type('heures-perdues', 'D', 'beaucoup')
      .type('copie-hors-ligne', 'D', 'Je ne sais pas')
    const place = filled.place('heures-perdues', 'D')
    writeFileSync(file, filled.save())
    const { code, out, err } = await run(test.app, 'workbook', 'read', file)
    expect(code).toBe(1)
    expect(JSON.parse(out)).toEqual({ 'copie-hors-ligne': 'ne-sait-pas' })
    expect(err).toContain(`${place} : Écrivez un nombre`)
  })

  it('refuse a file that is not a workbook, and say what is missing from the command', async () => {
    writeFileSync(file, 'rien')
    expect((await run(test.app, 'workbook', 'read', file)).err).toContain('n’est pas un classeur')
    writeFileSync(file, new Uint8Array(20 * 1024 * 1024))
    expect((await run(test.app, 'workbook', 'read', file)).err).toContain('dépasse 2 Mo')
    expect((await run(test.app, 'workbook', 'read', join(folder, 'absent.xlsx'))).err).toContain('n’existe pas')
    const { code, err } = await run(test.app, 'workbook', 'export')
    expect([code, err.split('\n').length]).toEqual([1, 4])
  })
})

describe('the command questionnaires print', () => {
  it('writes the blank questionnaire as a tagged PDF, every question with what can be ticked', async () => {
    const output = join(folder, 'sauvegardes.pdf')
    const { code } = await run(test.app, 'questionnaires', 'print', 'sauvegardes', '--audience', 'ESMS', '-o', output)
    expect(code).toBe(0)
    const pdf = await readPdf(readFileSync(output))
    expect(pdf).toMatchObject({
      language: 'fr',
      tagged: true,
      title: 'Sauvegardes et restauration – questionnaire à remplir',
    })
    const text = pdf.pages.join('\n').replace(/\s+/g, ' ')
    expect(text).toContain('Une personne est-elle désignée pour répondre des sauvegardes')
    expect(text).toContain('Oui, une personne et son remplaçant sont désignés par écrit.')
    expect(text).toContain('Plusieurs réponses possibles.')
    expect(text).toMatch(/Seulement si, à la question 3, vous avez répondu « Oui/)
    expect(text.match(/Je ne sais pas/g)?.length).toBeGreaterThan(20)
  })
})
