import { describe, expect, it } from 'vitest'
import { addQuestionnaire, openAssessment, saveAnswers } from '#assessment'
import { grantAs, sampleStructures } from '../../support/data/directory.ts'
import { createAccount } from '../../support/product/accounts.ts'
import { director, structureVisit, words } from '../../support/product/structure-visit.ts'

const { tilleuls, glycines, hospital } = sampleStructures
const visit = structureVisit()

describe('« Répondre pour plusieurs sites »', () => {
  /** An RSSI of the legal entity and of a hospital, with a first answer of « Les Tilleuls ». */
  async function rssi() {
    const grants = [grantAs('college', tilleuls), grantAs('college', hospital)]
    const { cookie, accountId } = await createAccount(visit.test, { grants })
    const begun = await visit.begin('diagnostic-initial')
    await visit.answer(begun, 'ne-sait-pas', 'Au siège')
    const base = `${begun.base}/plusieurs-sites`
    return {
      base,
      begun,
      as: () => visit.as({ kind: 'account', accountId, grants }),
      read: (path: string) => visit.test.request(path, { headers: { cookie } }),
      send: (path: string, fields: Record<string, string>) => visit.test.post(path, fields, { cookie }),
    }
  }

  const field = (page: string, name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1]?.replaceAll('&quot;', '"') ?? ''

  it('is offered to people of several structures, and lists the sites of the same kind alone', async () => {
    const { base, begun, read } = await rssi()
    expect(await words(read(begun.base))).toContain(base)
    expect(await words(visit.get(begun.base))).not.toContain(base)
    const page = await words(read(base))
    expect(page).toContain(glycines.name)
    expect(page).not.toContain(hospital.name)
    expect(page).toContain('1 structure pour laquelle vous répondez n’est pas')
    expect(await words(visit.get(base))).toContain('Vous ne répondez pour aucun autre site')
  })

  it('asks for at least one site', async () => {
    const { base, read } = await rssi()
    // A structure copies nothing to itself; a hospital is no site of a nursing home.
    for (const path of [
      `${base}/copie`,
      `${base}/copie?site=${tilleuls.finess}`,
      `${base}/transmission`,
      `${base}/copie?site=${hospital.finess}`,
    ]) {
      const answer = await read(path)
      expect([path, answer.status]).toEqual([path, 422])
      expect(await words(answer)).toContain('Cochez au moins un site')
    }
  })

  it('says first what would happen, copies once confirmed, and leads back to the same sites', async () => {
    const { base, read, send } = await rssi()
    const shown = await words(read(`${base}/copie?tous=oui`))
    expect(shown).toContain('Un brouillon est commencé, avec 1 réponse')
    expect(await words(read(base))).toContain('Pas commencé')
    const sent = await send(`${base}/copie`, { revision: field(shown, 'revision'), site: `${glycines.finess} ` })
    expect(sent.status).toBe(303)
    const back = await words(read(sent.headers.get('location') ?? ''))
    expect(back).toContain('Les réponses sont copiées pour 1 site.')
    expect(back).toContain(`value="${glycines.finess}" checked`)
  })

  it('names a site that changed since the page was shown, writes nothing there, and shows it again', async () => {
    const { base, read, send, as } = await rssi()
    const shown = await words(read(`${base}/copie?tous=oui`))
    const { assessment } = await addQuestionnaire(as(), {
      questionnaireId: 'diagnostic-initial',
      finess: glycines.finess,
    })
    const reference = { assessmentId: assessment.id, finess: glycines.finess }
    const { questionnaire } = await openAssessment(as(), reference)
    const other = questionnaire.questions.at(-1)?.id ?? ''
    await saveAnswers(as(), { ...reference, typed: { [other]: { values: ['ne-sait-pas'] } } })
    const sent = await send(`${base}/copie`, { revision: field(shown, 'revision'), site: `${glycines.finess} ` })
    expect(sent.status).toBe(422)
    const page = await words(sent)
    expect(page).toContain(`${glycines.name} : Ses réponses ont changé`)
    expect(page).toContain('1 réponse du site gardée')
    expect((await openAssessment(as(), reference)).answers.size).toBe(1)
  })

  it('repeats no text of a form that names a site of nobody', async () => {
    const { base, read, send } = await rssi()
    const shown = await words(read(`${base}/copie?tous=oui`))
    const sent = await send(`${base}/copie`, { revision: field(shown, 'revision'), site: 'appelez-le-0800' })
    expect(sent.status).toBe(422)
    const page = await words(sent)
    expect(page).toContain('Un site qui n’est pas dans votre liste : Vous ne répondez plus pour ce site')
    expect(page).not.toContain('0800')
  })

  it('submits the sites that are ready, and names the others with what they lack', async () => {
    const { base, begun, read, send, as } = await rssi()
    const { questionnaire } = await openAssessment(as(), begun.reference)
    const typed = Object.fromEntries(
      questionnaire.questions
        .filter(({ audience }) => audience?.includes('ESMS') ?? true)
        .map(({ id }) => [id, { values: ['ne-sait-pas'] }]),
    )
    await saveAnswers(as(), { ...begun.reference, typed })
    const shown = await words(read(`${base}/transmission?tous=oui`))
    expect(shown).toContain('Transmettre 1 site')
    expect(shown).toContain(`${glycines.name}</a> : Ce questionnaire n’y est pas commencé`)
    const sent = await send(`${base}/transmission`, { site: field(shown, 'site') })
    expect(sent.status).toBe(303)
    expect(await words(read(sent.headers.get('location') ?? ''))).toContain('Le résultat d’un site est transmis.')
    const { assessment } = await openAssessment(visit.as(director), begun.reference)
    expect(assessment.submittedAt).not.toBeNull()
    expect(await words(read(`${begun.base}/resultat`))).toContain(base)
  })
})
