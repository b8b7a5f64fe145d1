import { html } from 'hono/html'
import type { Issue } from '#kernel'
import { paths } from '../../paths.ts'
import { faultSummary, field } from '../../ui/forms/fields.ts'
import type { Page } from '../../ui/page/layout.ts'
import { administrationPage } from '../administration-frame.view.ts'
import { type RoleForm, roleFormView } from '../role-form.view.ts'

interface InvitationMaking {
  readonly form: RoleForm
  readonly email: string
  readonly issues: readonly Issue[]
}

/** One invitation: a role, the scope of the role, then the person. */
export function invitationMakingView({ form, email, issues }: InvitationMaking): Page {
  const mail = field(issues, {
    name: 'mail',
    label: 'Adresse électronique de la personne',
    type: 'email',
    value: email,
    autocomplete: 'off',
    hint: 'Elle reçoit un lien personnel, valable sept jours, qui ne sert qu’une fois.',
  })
  const fields = html`${mail}
${field(issues, { name: 'signature', label: 'Vous, tel que le message vous présente (facultatif)', autocomplete: 'name', maxlength: 120, optional: true, hint: 'Nom et fonction, par exemple\u00A0: Camille Roussel, chargée de mission e-santé. Vide\u00A0: le nom de votre compte.' })}
${field(issues, { name: 'contact', label: 'Où vérifier que l’invitation vient bien de vous (facultatif)', autocomplete: 'tel', maxlength: 120, optional: true, hint: 'Un numéro de téléphone que la personne connaît, ou une adresse. Vide\u00A0: l’adresse de votre compte.' })}`
  const around = { path: paths.invitationMaking, fields, button: 'Envoyer l’invitation', issues }
  return administrationPage({
    title: 'Inviter une personne',
    section: 'invitations',
    faulty: issues.length > 0,
    body: html`${faultSummary(issues)}${roleFormView(form, around)}`,
  })
}
