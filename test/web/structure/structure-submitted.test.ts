import { describe, expect, it } from 'vitest'
import { saveAnswers } from '#assessment'
import { addAction } from '#plan'
import { readPdf } from '../../reports/read-pdf.ts'
import { grantAs, sampleStructures } from '../../support/data/directory.ts'
import { createAccount } from '../../support/product/accounts.ts'
import {
  director,
  finess,
  home,
  initial,
  structureVisit,
  usualNow,
  words,
} from '../../support/product/structure-visit.ts'
import { submitNow } from '../../support/use-cases/submit.ts'

const visit = structureVisit()

describe('a structure overseas', () => {
  // In Paris it is the 1st of December; in Martinique the evening of the 30th of November.
  const evening = new Date('2026-12-01T01:30:00Z')

  it('reads the day of its submission by its own calendar, on each page, in the PDF and in the CSV', async () => {
    await visit.setStructure({ departement: '972' })
    const { base } = await visit.submitOn(evening)
    expect(await words(visit.get(`${base}/resultat`))).toContain('Transmis le 30 novembre 2026')
    for (const page of [home, `${home}/historique/diagnostic-initial`]) {
      expect([page, await words(visit.get(page))]).toEqual([page, expect.stringContaining('30 novembre 2026')])
    }
    expect(await words(visit.get(`${base}/explication.csv`))).toContain(';"2026-11-30"')
    const report = await visit.get(`${base}/rapport.pdf`)
    expect(report.headers.get('content-disposition')).toContain('2026-11-30.pdf')
    expect((await readPdf(new Uint8Array(await report.arrayBuffer()))).pages[0]).toContain('30 novembre 2026')
  })

  it('reads the hour of a saved answer on its own clock', async () => {
    await visit.setStructure({ departement: '972' })
    const { base } = await visit.begin('diagnostic-initial')
    const fields = { [`reponse.${initial.question}`]: 'ne-sait-pas' }
    const headers = { cookie: visit.cookies.director, 'hx-request': 'true' }
    expect(await words(visit.test.post(`${base}/reponse/${initial.question}`, fields, headers))).toContain(
      'Enregistré à 05:00',
    )
  })
})

describe('a submitted assessment', () => {
  it('has only its result page: it cannot be answered, delegated, moved or erased', async () => {
    const { base } = await visit.submitOn(usualNow)
    expect((await visit.get(base)).headers.get('location')).toBe(`${base}/resultat`)
    const gone = ['theme/gouvernance', 'relecture', 'suppression', 'sans-reseau', 'delegations', 'version']
    for (const page of gone) expect([page, (await visit.get(`${base}/${page}`)).status]).toEqual([page, 404])
    for (const page of ['suppression', 'delegations', 'version'])
      expect([page, (await visit.post(`${base}/${page}`, { collegue: 'x', theme: 'gouvernance' })).status]).toEqual([
        page,
        404,
      ])
    for (const page of ['theme/gouvernance', `reponse/${initial.question}`]) {
      const typed = { [`commentaire.${initial.question}`]: 'Le RSSI du siège' }
      const refused = await visit.test.post(`${base}/${page}`, typed, {
        cookie: visit.cookies.director,
        'content-length': '100',
      })
      const text = await words(refused)
      expect([page, refused.status, text]).toEqual([page, 422, expect.stringContaining('a été transmis entre-temps')])
      expect(text).toContain('Le RSSI du siège</textarea>')
    }
    const result = await words(visit.get(`${base}/resultat`))
    expect(result).toContain('Transmis le 22 novembre 2026. Ce résultat ne change plus.')
    expect(result).not.toContain('/transmission')
  })

  it('prints an identical text a year later, even with a newer version of the questionnaire', async () => {
    const begun = await visit.begin('sauvegardes')
    await visit.setVersion('1.0.0')
    const typed = { 'copie-hors-ligne': { values: ['ne-sait-pas'], comment: 'MOT-INTERNE', internal: true } }
    await saveAnswers(visit.as(director), { ...begun.reference, typed })
    await submitNow(visit.as(director), begun.reference)
    await addAction(visit.as(director), { finess, title: 'MOT-DU-PLAN', dueOn: '2027-03-01' })
    const text = async (path: string, cookie: string) => {
      const answer = await visit.test.request(path, { headers: { cookie } })
      return (await readPdf(new Uint8Array(await answer.arrayBuffer()))).pages.join('\n')
    }
    const report = `${begun.base}/rapport.pdf`
    const now = await text(report, visit.cookies.director)
    expect(now).toContain('version 1.0.0')
    expect(now).toContain('22 novembre 2026')
    visit.test.setNow(new Date('2027-11-22T09:00:00Z'))
    const later = await createAccount(visit.test, { grants: [grantAs('region', sampleStructures.tilleuls)] })
    expect(visit.test.app.catalogue.latest('sauvegardes').version).not.toBe('1.0.0')
    expect(await text(report, later.cookie)).toBe(now)
    const folder = await text(`${home}/rapport.pdf`, later.cookie)
    visit.test.setNow(usualNow)
    for (const hidden of ['MOT-INTERNE', 'MOT-DU-PLAN']) expect(now + folder).not.toContain(hidden)
  })
})
