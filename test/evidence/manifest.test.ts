import { describe, expect, it } from 'vitest'
import { manifestOf, proofsOf } from '../../src/evidence/proofs/manifest.ts'

describe('the manifest of the proofs of a candidate', () => {
  const titled = (title: string) =>
    manifestOf(proofsOf([{ item: 'D2.P1', sha256: 'ab'.repeat(32), bytes: 12, title, day: null, kind: 'pdf' }]))

  it('names each proof under headings that a spreadsheet shows', () => {
    expect(titled('PSSI signée').split('\r\n')).toEqual([
      '\uFEFF"fichier";"objectif";"titre";"date du document";"octets";"sha256"',
      `"preuves/001-D2.P1-PSSI-signee.pdf";"D2.P1";"PSSI signée";"";"12";"${'ab'.repeat(32)}"`,
      '',
    ])
  })

  it('calls the candidate as a whole « dossier », also in the names of files', () => {
    const ofWhole = { item: '', sha256: 'cd'.repeat(32), bytes: 3, title: 'Mandat', day: null, kind: 'pdf' as const }
    expect(manifestOf(proofsOf([ofWhole]))).toContain('"preuves/001-dossier-Mandat.pdf";"dossier";"Mandat"')
  })

  it('lets no title run as a formula: behind a mark that shows nothing, nor after a comma', () => {
    expect(titled('\u200B=1+1')).toContain(`"\u200B'=1+1"`)
    expect(titled('Bilan,=1+1')).toContain(`"Bilan,'=1+1"`)
  })
})
