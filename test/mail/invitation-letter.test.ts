import { describe, expect, it } from 'vitest'
import { invitationLetter } from '#mail'
import { newAccountView } from '../../src/web/sign-in/invitation.view.ts'

/* An unexpected mail with a link asks for trust: its words, and those of its page, say by what a reader can check it. */

const sender = { name: 'Claire Martin, RSSI', contact: '03 20 00 00 00' }
const mail = {
  to: 'directrice@tilleuls.fr',
  address: 'https://cap-care.test/invitation/secret',
  days: 7,
  roles: [{ role: 'structure' as const, scope: '590000105', name: 'EHPAD Les Tilleuls' }],
  sender,
  operatorName: 'GRADeS Exemple',
}
const textOf = (letter: ReturnType<typeof invitationLetter>) =>
  [letter.subject, ...letter.paragraphs, ...letter.ending].join('\n').replaceAll('\u00a0', ' ')
const pageOf = (offer: Parameters<typeof newAccountView>[0]['offer']) =>
  String(newAccountView({ path: '/invitation/secret', offer }).body).replaceAll('&nbsp;', ' ')
const offered = { email: mail.to, purposes: ['remplir le diagnostic de la structure d’EHPAD Les Tilleuls'] }

describe('an invitation', () => {
  it('says in its mail who invites, for whom, to which role in which structure, where the link leads, and whom to ask', () => {
    const text = textOf(invitationLetter(mail))
    for (const said of [
      'Claire Martin, RSSI vous invite à utiliser Cap CaRE',
      'Claire Martin, RSSI, pour GRADeS Exemple, vous invite',
      'remplir et suivre le diagnostic d’EHPAD Les Tilleuls (FINESS 590000105)',
      'Il mène à https://cap-care.test.',
      'vérifiez l’invitation auprès de Claire Martin, RSSI : 03 20 00 00 00.',
      'Personne ne vous demandera votre mot de passe',
    ])
      expect(text).toContain(said)
  })

  it('names the operator when no person is known, and never gives a contact that nobody entered', () => {
    const text = textOf(invitationLetter({ ...mail, sender: null }))
    expect(text).toContain('GRADeS Exemple vous invite')
    expect(text).toContain('auprès de votre interlocuteur habituel, par un numéro que vous connaissez déjà.')
    expect(textOf(invitationLetter({ ...mail, sender: null, operatorName: '' }))).toContain(
      'L’administration de Cap CaRE vous invite',
    )
  })

  it('says on its page, before any field, what its mail says', () => {
    const page = pageOf({ ...offered, sender, operatorName: mail.operatorName })
    const beforeForm = page.slice(0, page.indexOf('<form'))
    for (const said of [
      sender.name,
      `pour ${mail.operatorName},`,
      offered.purposes[0] ?? '',
      `Vérifiez l’invitation auprès de ${sender.name} : ${sender.contact}.`,
    ])
      expect(beforeForm).toContain(said)
  })
})
