import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addQuestionnaire, openFolder, saveAnswers, startAssessment } from '#assessment'
import { type Actor, anyone, hashSecret } from '#kernel'
import { type PrintableDocument, printFolder } from '#reports'
import { catalogue } from '../support/data/content.ts'
import { accountAs, fillRegister, sampleStructures } from '../support/data/directory.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../support/storage/storage.ts'
import { contextOn } from '../support/use-cases/context.ts'
import { submitNow } from '../support/use-cases/submit.ts'

const { tilleuls, hospital } = sampleStructures
const director = accountAs('structure', tilleuls)
const region = accountAs('region', tilleuls)
const missing = { kind: 'not-found', code: 'not-found' }

describe.skipIf(!storageAvailable)('the document of a folder', () => {
  let test: TestStorage
  /** The documents asked of the printer: other tests check the pages themselves. */
  const printed: PrintableDocument[] = []
  const printer = {
    print: async (document: PrintableDocument) => {
      printed.push(document)
      return new Uint8Array()
    },
    prepare: async () => undefined,
    protection: async () => ({ sandbox: true, ownAccount: false, sandboxRequired: false }),
    close: async () => undefined,
  }
  beforeAll(async () => {
    test = await openTestStorage()
    await fillRegister(test.storage)
  })
  afterAll(() => test?.close())

  const as = (actor: Actor) => ({ ...contextOn(test.storage, actor), catalogue, printer })
  const lastHtml = async () => (await printed.at(-1)?.html()) ?? ''

  async function beginOpen(): Promise<Actor> {
    const wanted = { questionnaireId: 'sauvegardes', audience: 'ES' as const, structureName: 'Clinique des Sources' }
    const { secret } = await startAssessment(as(anyone), wanted)
    return { kind: 'link', secretHash: hashSecret(secret) }
  }

  const answerFirst = async (actor: Actor, questionnaireId: string, finess?: string) => {
    const { rows } = await openFolder(as(actor), { finess })
    const draft = rows.find(({ questionnaire }) => questionnaire.id === questionnaireId)?.draft
    const id = draft?.diagnosis.explanation.find(({ state }) => state === 'unknown')?.question.id ?? ''
    const reference = { assessmentId: draft?.assessment.id ?? '', finess }
    const typed = { [id]: { values: ['ne-sait-pas'], comment: 'Au coffre de la direction.', internal: true } }
    await saveAnswers(as(actor), { ...reference, typed })
    return reference
  }

  it('is the report of the questionnaire when one was begun', async () => {
    const holder = await beginOpen()
    const { fileName } = await printFolder(as(holder), {})
    expect(fileName).toBe('cap-care-clinique-des-sources-sauvegardes-2026-11-22.pdf')
    expect(await lastHtml()).toContain('Diagnostic de maturité en cybersécurité')
    expect(await lastHtml()).toContain('Clinique des Sources')
  })

  it('is the synthesis when several questionnaires were begun', async () => {
    const holder = await beginOpen()
    await addQuestionnaire(as(holder), { questionnaireId: 'pcra' })
    await answerFirst(holder, 'sauvegardes')
    const { fileName } = await printFolder(as(holder), {})
    expect(fileName).toBe('cap-care-clinique-des-sources-synthese-2026-11-22.pdf')
    expect(await lastHtml()).toContain('Synthèse de maturité en cybersécurité')
    expect(await lastHtml()).toContain('Clinique des Sources')
    expect(await lastHtml()).toContain('1\u00A0questionnaire avec des réponses, sur 5')
  })

  it('shows a region what was submitted, and no comment', async () => {
    const { finess } = tilleuls
    for (const questionnaireId of ['diagnostic-initial', 'pcra', 'referents-ssi']) {
      await addQuestionnaire(as(director), { questionnaireId, finess })
    }
    await expect(printFolder(as(region), { finess })).rejects.toMatchObject(missing)
    await submitNow(as(director), await answerFirst(director, 'pcra', finess))
    expect((await printFolder(as(region), { finess })).fileName).toMatch(/^cap-care-.*-pcra-/)
    expect(await lastHtml()).not.toContain('Au coffre')
    await submitNow(as(director), await answerFirst(director, 'diagnostic-initial', finess))
    await answerFirst(director, 'referents-ssi', finess)
    await printFolder(as(region), { finess })
    expect(await lastHtml()).toContain('d’après ce que la structure a transmis')
    expect(await lastHtml()).not.toMatch(/En cours|Au coffre/)
    await printFolder(as(director), { finess })
    expect(await lastHtml()).toContain('En cours')
    expect(await lastHtml()).not.toContain('Au coffre')
  })

  it('does not exist for people who may see nothing, nor before a questionnaire is begun', async () => {
    const { finess } = tilleuls
    const count = printed.length
    for (const actor of [anyone, accountAs('structure', hospital), accountAs('admin', tilleuls)]) {
      await expect(printFolder(as(actor), { finess })).rejects.toMatchObject(missing)
    }
    await expect(printFolder(as(anyone), {})).rejects.toMatchObject(missing)
    const other = accountAs('structure', hospital)
    await expect(printFolder(as(other), { finess: hospital.finess })).rejects.toMatchObject(missing)
    expect(printed).toHaveLength(count)
  })
})
