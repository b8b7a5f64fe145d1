import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Catalogue } from '#questionnaires'
import { loadDraftCatalogue } from '../../../src/questionnaires/load.ts'

/** A domain that no text knows, with objectives of three years, as an administrator would write one into the file. */
const inventedDomain = `
  - id: phares
    axis: A4
    title: Phares et balises
    summary: Un domaine inventé pour les essais.
    audience: [ES]
    status: complete
    texts: [{ title: "Texte inventé" }]
    calendar:
      - { label: Ouverture, kind: opening, date: "2026-01-05", source: "Texte inventé" }
    groups: []
    items:
${['2026-12-31', '2027', '2028-06-30']
  .map(
    (due, place) => `      - code: PH.${place + 1}
        kind: objective
        due: "${due}"
        title: Allumer le phare ${place + 1}
        explanation: Le phare est allumé.
        who: [GHT, legal-entity]
        evidence: ["Une photographie du phare."]
        conditions: [{ type: other, text: "Le phare est allumé." }]
        trajectoryAllowed: false
        source: "Texte inventé"
        provenance: derived`,
  )
  .join('\n')}
    source: "Texte inventé"
    provenance: derived
`

/** The released content with a later programme file: the one of today, and one more domain. */
export async function loadInvented(folder: string): Promise<Catalogue> {
  const copy = mkdtempSync(join(tmpdir(), 'cap-care-invented-'))
  try {
    cpSync(folder, copy, { recursive: true })
    const latest = readFileSync(join(folder, 'care', '2026.3.yaml'), 'utf8')
    const later = latest.replace('version: "2026.3"', 'version: "2099.1"').trimEnd()
    writeFileSync(join(copy, 'care', '2099.1.yaml'), `${later}\n${inventedDomain}`)
    return await loadDraftCatalogue(copy)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}
