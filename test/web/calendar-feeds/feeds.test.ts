import { describe, expect, it } from 'vitest'
import { addAction, removeAction } from '#plan'
import { director, finess, structureVisit, usualNow, words } from '../../support/product/structure-visit.ts'
import { auditRowsOf } from '../../support/use-cases/audit.ts'

const visit = structureVisit()
const list = '/compte/agendas'
const offer = `${list}/nouvelle-adresse`
const ofPlan = { agenda: 'plan', objet: finess }

/** The address of the page that shows it once. */
async function subscribe(): Promise<string> {
  const made = await visit.post(offer, ofPlan)
  expect(made.status).toBe(200)
  const shown = await words(made)
  expect(shown).toContain('elle ne sera plus affichée')
  expect(shown).toMatch(/href="webcal:\/\/[^"]+\/agenda\.ics"/)
  return /value="https?:\/\/[^/"]+(\/agendas\/[\w-]{43}\/agenda\.ics)"/.exec(shown)?.[1] ?? ''
}
const program = async (address: string) => (await visit.test.request(address)).text()

describe('the address of a plan for a calendar program', () => {
  it('gives the plan as it is now, without a session, and empties the copy once nothing is left to do', async () => {
    const address = await subscribe()
    const context = visit.as(director)
    const { id } = await addAction(context, { finess, title: 'Tester la copie', dueOn: '2027-03-01' })
    const answer = await visit.test.request(address)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(await answer.text()).toContain('SUMMARY:Échéance\u00A0: Tester la copie')
    await removeAction(context, { finess, actionId: id })
    expect(await program(address)).toMatch(/^BEGIN:VCALENDAR\r\n(?!.*VEVENT)/s)
  })

  it('is offered before it is made, and replaced only after a word of warning', async () => {
    const asked = `${offer}?${new URLSearchParams(ofPlan)}`
    const before = await words(visit.get(asked))
    expect(before).toContain('Plan d’actions – EHPAD Les Tilleuls')
    const first = await subscribe()
    expect(await words(visit.get(asked))).toContain('Vous avez déjà une adresse, faite le 22 novembre 2026.')
    const second = await subscribe()
    expect([(await visit.test.request(first)).status, (await visit.test.request(second)).status]).toEqual([404, 200])
  })

  it('is listed with the day of its last reading, and ends when its owner says so', async () => {
    const address = await subscribe()
    visit.test.setNow(new Date('2026-12-03T09:00:00Z'))
    await program(address)
    visit.test.setNow(usualNow)
    const shown = await words(visit.get(list))
    expect(shown).toContain('3 décembre 2026')
    expect(shown).not.toContain(address)
    const id = /name="adresse" value="([^"]+)"/.exec(shown)?.[1] ?? ''
    const gone = await visit.post(list, { adresse: id })
    expect(gone.headers.get('location')).toBe(`${list}?fait=adresse-agenda-supprimee`)
    expect((await visit.test.request(address)).status).toBe(404)
    expect(await words(visit.get(list))).toContain('Vous n’avez donné aucune adresse.')
  })

  it('leaves one row a day in the log, however often a program asks', async () => {
    const address = await subscribe()
    const readings = async () =>
      (await auditRowsOf(visit.test.app)).filter(({ door, action }) => door === 'feed' && action === 'plan.export')
    const before = (await readings()).length
    visit.test.setNow(new Date(usualNow.getTime() + 30 * 24 * 60 * 60 * 1000))
    for (let time = 0; time < 5; time++) await program(address)
    const rows = await readings()
    expect([rows.length - before, rows.at(-1)?.subject]).toEqual([1, finess])
  })

  it('is made of no other structure, and of nothing that is no calendar', async () => {
    for (const fields of [
      { agenda: 'plan', objet: '620000109' },
      { agenda: 'care', objet: '620000109 legal-entity:620000018' },
      { agenda: 'care', objet: finess },
    ]) {
      expect((await visit.post(offer, fields)).status).toBe(404)
      expect((await visit.get(`${offer}?${new URLSearchParams(fields)}`)).status).toBe(404)
    }
    for (const agenda of ['constructor', '']) {
      const sent = await visit.post(offer, { agenda, objet: finess })
      expect(sent.headers.get('location')).toBe(list)
    }
  })
})
