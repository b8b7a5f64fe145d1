import { describe, expect, it } from 'vitest'
import { startAssessment } from '#assessment'
import { anyone } from '#kernel'
import { grantAs, sampleStructures } from '../../support/data/directory.ts'
import { createAccount } from '../../support/product/accounts.ts'
import { startLink } from '../../support/product/app.ts'
import { home, structureVisit, usualNow, words } from '../../support/product/structure-visit.ts'

const visit = structureVisit()

describe('claiming an open diagnosis', () => {
  const claim = (fields: Record<string, string>) => visit.post(`${home}/rattachement`, fields)

  it('accepts the full address of a link, once', async () => {
    const link = await startLink(visit.test)
    const taken = await claim({ lien: `http://cap-care.test${link}` })
    expect([taken.status, taken.headers.get('location')]).toEqual([303, home])
    expect(await words(visit.get(home))).toContain('Sauvegardes et restauration')
    expect((await visit.test.request(link)).status).toBe(404)
    const again = await claim({ lien: link })
    expect([again.status, await words(again)]).toEqual([
      422,
      expect.stringContaining('Ce lien n’ouvre aucun diagnostic'),
    ])
  })

  it('refuses an invalid, expired or useless link, beside the field', async () => {
    const link = await startLink(visit.test)
    visit.test.setNow(new Date('2027-03-01T09:00:00Z'))
    const late = await createAccount(visit.test, { grants: [grantAs('structure', sampleStructures.tilleuls)] })
    const expired = await visit.test.post(`${home}/rattachement`, { lien: link }, { cookie: late.cookie })
    expect(expired.status).toBe(422)
    visit.test.setNow(usualNow)
    for (const lien of ['', 'n’importe quoi', '<script>', 'x'.repeat(5_000), 'a'.repeat(43)]) {
      const refused = await claim({ lien })
      expect([lien, refused.status]).toEqual([lien, 422])
      const text = await words(refused)
      expect(text).toContain('<a href="#lien">')
      expect(text).toContain('aria-invalid="true"')
    }
    expect((await claim({})).status).toBe(422)
  })

  it('asks for a confirmation before claiming the diagnosis of another structure', async () => {
    const { secret } = await startAssessment(visit.as(anyone), {
      questionnaireId: 'pcra',
      audience: 'ESMS',
      finess: sampleStructures.glycines.finess,
    })
    const asked = await claim({ lien: `/diagnostic/${secret}` })
    const text = await words(asked)
    expect(asked.status).toBe(422)
    expect(text).toContain(
      `commencé pour une autre structure : ${sampleStructures.glycines.name}, FINESS ${sampleStructures.glycines.finess}`,
    )
    expect(text).toContain(`Votre structure : <strong>${sampleStructures.tilleuls.name}</strong>`)
    const lien = text.match(/name="lien" value="([^"]+)"/)?.[1] ?? ''
    expect((await claim({ lien, confirmation: 'oui' })).status).toBe(303)
    expect(await words(visit.get(home))).toContain('Plan de continuité')
  })

  it('is possible for the structure only', async () => {
    expect((await visit.get(`${home}/rattachement`, 'region')).status).toBe(404)
    const link = await startLink(visit.test)
    expect((await visit.post(`${home}/rattachement`, { lien: link }, 'region')).status).toBe(404)
    expect((await visit.test.request(link)).status).toBe(200)
  })
})
