import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type DiagnosticReport, diagnosticReport } from '#reports'
import { reportHtml } from '../../src/reports/html.ts'
import { diagnosisOf, sampleInput } from './sample.ts'

const folder = new URL('../../reports/', import.meta.url)
const sample = JSON.parse(readFileSync(new URL('diagnostic/sample.json', folder), 'utf8')) as DiagnosticReport

describe('the page of a report', () => {
  it('prints the sample that template writers work with, and a diagnosis of today', async () => {
    expect(await reportHtml('diagnostic', sample)).toContain('<h2>Synthèse</h2>')
    expect(await reportHtml('diagnostic', diagnosticReport(sampleInput()))).toContain('Deux-Vallées')
  })

  it('holds all it needs, and lets nothing else in', async () => {
    const html = await reportHtml('diagnostic', sample)
    expect(html).toContain(`<html lang="fr">`)
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; font-src data:"`)
    expect(html).not.toMatch(/ (src|href)=|@import|<script|url\((?!data:)/)
    expect(html.match(/@font-face/g)).toHaveLength(2)
  })

  it('escapes whatever a user wrote', async () => {
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

  it('refuses a model in which something is missing', async () => {
    const { synthesis: _, ...incomplete } = sample
    await expect(reportHtml('diagnostic', incomplete)).rejects.toThrow('the model does not give')
  })
})

it('no template takes a value unescaped', () => {
  for (const path of ['layout/layout.hbs', 'diagnostic/template.hbs']) {
    expect(readFileSync(new URL(path, folder), 'utf8')).not.toMatch(/\{\{\{|\{\{&/)
  }
})
