import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operator } from '#kernel'
import { createPrinter, type Printer } from '#reports'
import { attestationOf } from '../../src/reports/exercises/attestation.ts'
import { crisisSheet } from '../../src/reports/exercises/crisis-sheet.ts'
import { retexOfRun } from '../../src/reports/exercises/retex.ts'
import { retexOfRecord } from '../../src/reports/exercises/retex-of-record.ts'
import type { ReportFrame } from '../../src/reports/page-margins.ts'
import { printReport } from '../../src/reports/print-report.ts'
import { kitsOfProduct } from '../support/data/kits.ts'
import { type ReadPdf, readPdf } from './read-pdf.ts'
import { heldExercise, playedIn, playedRetex, playedRun, someReferents } from './sample-exercise.ts'

const kit = (await kitsOfProduct.kits()).get('rancongiciel-nuit-ehpad')
const kits = [kit]
const models = {
  'exercise-retex': retexOfRun({ opened: playedRun(kit), retex: playedRetex }, playedIn),
  'exercise-attestation': attestationOf(heldExercise(), kits),
  'crisis-sheet': crisisSheet(someReferents, '2026-11-22'),
}

describe('the prints of an exercise', () => {
  let printer: Printer
  const read = {} as Record<keyof typeof models, ReadPdf>
  const print = async (name: string, report: ReportFrame) =>
    readPdf(await printReport({ printer, actor: operator }, { name, report }))
  beforeAll(async () => {
    printer = createPrinter({ folder: 'node_modules/.cache/cap-care', chromiumPath: process.env.CHROMIUM_PATH })
    for (const [name, report] of Object.entries(models)) read[name as keyof typeof models] = await print(name, report)
  })
  afterAll(() => printer.close())

  it('are titled, tagged documents in French, with tables and nothing outside their structure', () => {
    for (const [name, pdf] of Object.entries(read)) {
      expect(pdf, name).toMatchObject({ language: 'fr', tagged: true, showsTitle: true, untagged: [] })
      expect(pdf.title, name).toContain(playedIn.name)
      expect(pdf.structure, name).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'Caption', 'TH', 'TD', 'L']))
    }
  })

  it('tell in the RETEX of a run what was written, decided, kept, observed and sent, at the time of the structure', () => {
    const words = textOf(read['exercise-retex'])
    for (const told of [
      'L’alerte est montée en dix minutes.',
      'Imprimer le code client Référent SSI 15\u00A0janvier\u00A02027',
      '09:45 Couper l’accès à internet Deuxième poste touché Direction d’astreinte oui',
      'Fait dans le délai',
      'non noté À faire',
      'Fait : Cellule ouverte à 8 h 41',
      'Commencé',
      'La cellule avait déjà décidé.',
    ]) {
      expect(words).toContain(plain(told))
    }
    expect(words).toContain(plain('Envoyés : 3. Écartés : 1.'))
  })

  it('keep an attestation on one page, with its place to sign', () => {
    expect(read['exercise-attestation'].pages).toHaveLength(1)
    expect(textOf(read['exercise-attestation'])).toContain(plain('Signature et cachet'))
  })

  it('carry an attestation that says what was done, when, by which functions, and why it counts', () => {
    const words = textOf(read['exercise-attestation'])
    for (const told of [
      'Cette attestation est établie par la structure.',
      '12\u00A0novembre\u00A02026, de 9h30 à 11h',
      'Direction générale ou direction de la structure',
      'Compte-t-il pour l’exercice annuel ? Oui.',
      'La direction générale a participé.',
      'ARS Occitanie',
    ]) {
      expect(words).toContain(plain(told))
    }
  })

  it('name nobody in an attestation, and give a third party neither the cost nor what was learnt', () => {
    const words = textOf(read['exercise-attestation'])
    for (const secret of ['Dominique', 'Claude', '4 321', 'dossier-77', 'annuaire de crise']) {
      expect(words).not.toContain(plain(secret))
    }
  })

  it('say in an attestation what is not met, what nobody said, and what the region said', () => {
    const missing = attestationOf(heldExercise({ functions: [], trigger: 'other' }), kits)
    expect(missing.counts?.sentence).toBe('Non, tel qu’il est décrit.')
    expect(missing.counts?.reasons.map(({ answer }) => answer)).toEqual(
      expect.arrayContaining(['Oui', 'Non', 'À préciser']),
    )
    const unknown = attestationOf(heldExercise({ functions: [] }), kits)
    expect(unknown.counts?.sentence).toContain('On ne peut pas encore le dire')
    const word = { word: 'confirmed', region: '32', motive: '', on: '2026-11-21' } as const
    const confirmed = attestationOf(heldExercise({ functions: [], reviews: [word] }), kits)
    expect(confirmed.counts?.word).toContain('21\u00A0novembre\u00A02026')
    expect(attestationOf(heldExercise({ kind: 'restore-test' }), kits)).toMatchObject({ counts: null })
  })

  it('name a kit by its title, and a kit of somebody else as it was typed', () => {
    const kitOf = (typed: string) =>
      attestationOf(heldExercise({ kit: typed, kitVersion: '' }), kits).facts.find(({ term }) => term === 'Kit')?.value
    expect([kitOf(kit.id), kitOf('Kit du GRADeS')]).toEqual([kit.title, 'Kit du GRADeS'])
  })

  it('fit an attestation on one page: the objectives are those of the kit that it names, or of the exercise itself', async () => {
    const objectives = kit.objectives.map(({ text }) => text).join('\n')
    const held = heldExercise({ kit: kit.id, kitVersion: kit.version, objectives })
    expect((await print('exercise-attestation', attestationOf(held, kits))).pages).toHaveLength(1)
    const own = attestationOf(heldExercise({ kit: 'Kit du GRADeS', objectives: 'Tenir une nuit.' }), kits)
    expect(own.facts.map(({ value }) => value)).toContain('Tenir une nuit.')
  })

  it('print the RETEX of a record without its cost, and say when its text is not shared', async () => {
    const whole = textOf(await print('exercise-retex', retexOfRecord(heldExercise(), kits)))
    expect(whole).toContain(plain('L’annuaire de crise n’était pas sur papier.'))
    expect(whole).toContain(plain('Imprimer l’annuaire de crise'))
    expect(whole).not.toContain('dossier-77')
    const shared = { ...heldExercise({ retexText: '' }), sight: 'shared' as const, improvements: undefined }
    expect(retexOfRecord(shared, kits)).toMatchObject({
      texts: [{ paragraphs: ['La structure n’a pas partagé de texte.'] }],
      improvements: [],
    })
  })

  it('give both signalling channels and every known contact on a crisis sheet of two pages, and mark what is missing', () => {
    const pdf = read['crisis-sheet']
    const words = textOf(pdf)
    expect(pdf.pages).toHaveLength(2)
    for (const told of [
      'signalement.social-sante.gouv.fr',
      'CNIL',
      '72 heures',
      'Point focal régional de l’ARS',
      'mutualisé avec CHU de Villexemple',
      'Camille Roux, (à vérifier) 03 20 00 00 00',
      'Direction à compléter à compléter',
    ]) {
      expect(words).toContain(plain(told))
    }
  })

  it('print what people typed as text, and run none of it', async () => {
    const hostile = `<script>document.title='x'</script>{{title}}`
    const retex = { ...playedRetex, strengths: hostile }
    const pdf = await print('exercise-retex', retexOfRun({ opened: playedRun(kit), retex }, playedIn))
    expect(pdf.hasScripts).toBe(false)
    expect(textOf(pdf)).toContain(plain(hostile))
  })

  it('leave with the letters of a campaign: a dated sheet for each structure, without a word of the product', async () => {
    const letter = (structure: string) => ({
      structure,
      legalEntity: '',
      town: 'Lille',
      day: '1er\u00A0mars\u00A02027',
      text: 'Bonjour.',
    })
    const letters = [letter('EHPAD Les Tilleuls'), letter('EHPAD Les Glycines')]
    const frame = { title: 'Courriers', owner: '', subject: '', isBare: true }
    const report = { ...frame, region: 'Hauts-de-France', object: 'Exercice', letters }
    const { pages, tagged } = await print('letters', report)
    expect([pages.length, tagged]).toEqual([2, true])
    expect(pages.join(' ')).toContain('Le 1er mars 2027')
    expect(pages.join(' ')).not.toMatch(/Cap CaRE|Document sensible|Page \d/)
  })
})

const plain = (text: string) => text.replaceAll(/[\s\u00A0\u2068\u2069]+/g, '')

function textOf({ pages }: ReadPdf): string {
  return plain(pages.join(''))
}
