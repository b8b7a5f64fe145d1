import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operator } from '#kernel'
import { createPrinter, diagnosticReport, type Printer, printDiagnostic, printedOperator } from '#reports'
import { type Appearance, plainAppearance } from '#settings'
import { reportHtml } from '../../src/reports/html.ts'
import { logoFrom } from '../../src/settings/logo.ts'
import { noNotices } from '../../src/settings/notices.ts'
import { sampleInput } from './sample.ts'

/** The smallest picture: one red point. */
const onePoint = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg=='
const chosen: Appearance = {
  operatorName: '<b>ARS</b> Exemple',
  accent: '#7a1f3d',
  logo: logoFrom(onePoint),
  notices: noNotices,
}
const report = () => diagnosticReport(sampleInput())

describe('who runs the server, on the title page', () => {
  let printer: Printer
  beforeAll(() => {
    printer = createPrinter({ folder: 'node_modules/.cache/cap-care' })
  })
  afterAll(() => printer?.close())

  it('is there by name, picture and colour, as text and never as HTML', async () => {
    const html = await reportHtml('diagnostic', report(), printedOperator(chosen))
    expect(html).toContain('&lt;b&gt;ARS&lt;/b&gt; Exemple')
    expect(html).toContain(':root { --accent: #7a1f3d }')
    expect(html).toContain('<img src="data:image/png;base64,')
    expect(html.match(/src="(?!data:)/)).toBeNull()
  })

  it('is absent where nothing was chosen', async () => {
    const html = await reportHtml('diagnostic', report(), printedOperator(plainAppearance('')))
    expect(html).toBe(await reportHtml('diagnostic', report()))
    expect(html).not.toContain('<img')
  })

  it('is in the PDF: the picture too', async () => {
    const kept = (appearance: Appearance) => ({ now: async () => appearance, forget: () => undefined })
    const plain = await printDiagnostic({ printer, actor: operator, appearance: kept(plainAppearance('')) }, report())
    const own = await printDiagnostic({ printer, actor: operator, appearance: kept(chosen) }, report())
    const pictures = (pdf: Uint8Array) =>
      Buffer.from(pdf)
        .toString('latin1')
        .match(/\/Subtype ?\/Image/g)?.length ?? 0
    expect([pictures(plain), pictures(own)]).toEqual([0, 1])
  })
})
