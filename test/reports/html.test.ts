import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type DiagnosticReport, diagnosticReport, type SynthesisReport, synthesisReport } from '#reports'
import { reportHtml } from '../../src/reports/html.ts'
import { diagnosisOf, sampleInput } from './sample.ts'
import { sampleFolder } from './sample-folder.ts'

const folder = new URL('../../reports/', import.meta.url)
const sample = JSON.parse(readFileSync(new URL('diagnostic/sample.json', folder), 'utf8')) as DiagnosticReport

describe('the page of a report', () => {
  it('prints the sample that template writers work with, and a diagnosis of today', async () => {
    expect(await reportHtml('diagnostic', sample)).toContain('<h2>Synthèse</h2>')
    expect(await reportHtml('diagnostic', diagnosticReport(sampleInput()))).toContain('Deux-Vallées')
  })

  it('is self-contained, and loads nothing else', async () => {
    const html = await reportHtml('diagnostic', sample)
    expect(html).toContain(`<html lang="fr">`)
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"`)
    expect(html).not.toMatch(/ (src|href)=|@import|<script|url\((?!data:)/)
    expect(html.match(/@font-face/g)).toHaveLength(2)
  })

  it('escapes any text from a user', async () => {
    const hostile = `<script>alert(1)</script>{{title}} " ' & =HYPERLINK("http://x")`
    const { questionnaire } = sampleInput().diagnosis
    const diagnosis = diagnosisOf(questionnaire, 'ES', {
      'premier-appel': hostile,
      'responsable-sauvegardes': { value: 'personne', comment: hostile },
    })
    const structure = { name: hostile, finess: hostile, kind: hostile }
    const html = await reportHtml('diagnostic', diagnosticReport(sampleInput({ diagnosis, structure })))
    expect(html).not.toContain('<script')
    expect(html.match(/&lt;script&gt;alert\(1\)&lt;\/script&gt;\{\{title\}\}/g)?.length).toBeGreaterThanOrEqual(5)
  })

  it('refuses a model with a missing value', async () => {
    const { synthesis: _, ...incomplete } = sample
    await expect(reportHtml('diagnostic', incomplete)).rejects.toThrow('the model does not give')
  })
})

describe('the page of a synthesis', () => {
  const day = new Date('2026-11-22T10:00:00Z')

  it('prints the sample that template writers work with, and a folder of today', async () => {
    const path = new URL('synthesis/sample.json', folder)
    const synthesis = JSON.parse(readFileSync(path, 'utf8')) as SynthesisReport
    expect(await reportHtml('synthesis', synthesis)).toContain('<h2>Questionnaires</h2>')
    expect(await reportHtml('synthesis', synthesisReport(sampleFolder(), day))).toContain('Deux-Vallées')
  })

  it('escapes any text from a user', async () => {
    const hostile = `<script>alert(1)</script>{{title}} " ' & =HYPERLINK("http://x")`
    const structure = { name: hostile, finess: hostile }
    const html = await reportHtml('synthesis', synthesisReport(sampleFolder({ structure }), day))
    expect(html).not.toContain('<script')
    expect(html.match(/&lt;script&gt;alert\(1\)&lt;\/script&gt;\{\{title\}\}/g)?.length).toBeGreaterThanOrEqual(3)
  })
})

it('no template inserts an unescaped value', () => {
  const templates = globSync('reports/*/*.hbs')
  expect(templates).toEqual(expect.arrayContaining(['reports/layout/layout.hbs', 'reports/synthesis/template.hbs']))
  for (const path of templates) {
    expect(readFileSync(path, 'utf8'), path).not.toMatch(/\{\{\{|\{\{&/)
  }
})
