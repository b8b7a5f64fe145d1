import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operator } from '#kernel'
import { createPrinter, diagnosticReport, type Printer, printDiagnostic } from '#reports'
import { reportHtml } from '../../src/reports/html.ts'
import { anAction } from '../plan/an-action.ts'
import { readPdf } from './read-pdf.ts'
import { sampleInput, samplePlan } from './sample.ts'

const reportOf = (actions = samplePlan.actions) => diagnosticReport(sampleInput({ plan: { ...samplePlan, actions } }))

describe('the plan in the report', () => {
  it('gives each action with its function, due date and state, and says in words when it is late', () => {
    const { plan } = reportOf()
    expect(plan).toMatchObject({
      day: '22\u00A0novembre\u00A02026',
      summary: '1\u00A0action faite sur 3. 1\u00A0action en retard.',
      dropped: '1\u00A0action abandonnée n’est pas dans ce tableau.',
    })
    expect(plan?.actions.map(({ owner, due, stateWords, late }) => [owner, due, stateWords, late])).toEqual([
      ['Direction', '1er\u00A0octobre\u00A02026', 'Faite', false],
      ['Responsable technique', '15\u00A0novembre\u00A02026', 'En cours', true],
      ['à désigner', '22\u00A0février\u00A02027', 'À faire', false],
    ])
  })

  it('is not printed without actions, nor when all were given up, nor when the report is not of a structure', async () => {
    const reports = [reportOf([]), reportOf([anAction({ state: 'dropped' })]), diagnosticReport(sampleInput())]
    for (const report of reports) {
      expect(report.plan).toBeNull()
      expect(await reportHtml('diagnostic', report)).not.toContain('Plan d’actions')
    }
  })

  it('escapes any text from a user', async () => {
    const hostile = `<script>alert(1)</script>{{title}} " ' & =1+1`
    const html = await reportHtml('diagnostic', reportOf([anAction({ title: hostile, ownerFunction: hostile })]))
    expect(html).not.toContain('<script')
    expect(html.match(/&lt;script&gt;alert\(1\)&lt;\/script&gt;\{\{title\}\}/g)).toHaveLength(2)
  })

  describe('on paper', () => {
    let printer: Printer
    beforeAll(() => {
      printer = createPrinter({ folder: 'node_modules/.cache/cap-care', chromiumPath: process.env.CHROMIUM_PATH })
    })
    afterAll(() => printer.close())

    it('is a part with a bookmark, between the measures and the annex', async () => {
      const { bookmarks, pages } = await readPdf(await printDiagnostic({ printer, actor: operator }, reportOf()))
      const parts = bookmarks.filter((line) => /^ {2}\S/.test(line)).map((line) => line.trim())
      expect(parts.slice(-3)).toEqual(['Mesures à prendre', 'Plan d’actions', 'Annexe\u00A0: questions et réponses'])
      const page = pages.find((text) => text.includes('a décidé de faire'))
      expect(page?.replaceAll('\n', ' ')).toMatch(/Sortir une copie du réseau .* En cours, en retard/)
    })

    it('holds a plan of two hundred actions without spaces to break them at', async () => {
      const long = Array.from({ length: 200 }, (_, place) => anAction({ title: 'x'.repeat(200), id: String(place) }))
      const { pages } = await readPdf(await printDiagnostic({ printer, actor: operator }, reportOf(long)))
      expect(pages.length).toBeLessThan(40)
    })
  })
})
