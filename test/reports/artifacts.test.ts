import { expect, it } from 'vitest'
import { markArtifacts } from '../../src/reports/printer/pdf-file/artifacts.ts'
import { finishPdf } from '../../src/reports/printer/pdf-file/finish-pdf.ts'
import { readPdfObjects } from '../../src/reports/printer/pdf-file/pdf-objects.ts'

const content = (...lines: string[]) => lines.join('\n')
const head = ['BT', '/Span<</ActualText <feff2068> >> BDC', '<0001> Tj', 'EMC', '<0002> Tj', 'ET']
const paragraph = ['/P <</MCID 0 >>BDC', 'q', 'BT', '/Span<</ActualText <feff> >> BDC', '<03> Tj', 'EMC', 'ET', 'EMC']
const rule = ['1 0 0 1 0 0 cm', '0 0 10 1 re', 'f']

it('marks as artifacts the drawings outside the structure of the document, and no others', () => {
  expect(markArtifacts(content('q', ...head, ...paragraph, ...rule, 'Q'))).toBe(
    content(
      'q',
      '/Artifact BMC',
      ...head,
      'EMC',
      ...paragraph,
      '1 0 0 1 0 0 cm',
      '/Artifact BMC',
      '0 0 10 1 re',
      'f',
      'Q',
      'EMC',
    ),
  )
  expect(markArtifacts(content(...paragraph))).toBe(content(...paragraph))
})

it('leaves a page with unknown marks unchanged', () => {
  const broken = content('EMC', ...rule)
  expect(markArtifacts(broken)).toBe(broken)
})

it('leaves a file of another program unchanged', async () => {
  const file = new TextEncoder().encode('%PDF-1.5\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF')
  expect(readPdfObjects(Buffer.from(file))).toBeUndefined()
  expect(await finishPdf(file, '')).toBe(file)
})
