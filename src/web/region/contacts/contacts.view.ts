import { html } from 'hono/html'
import { regionTime } from '#directory'
import { contactKindWords, dayWords, toComplete } from '#messages'
import { type ContactKind, type CrisisContact, contactKinds, type RegionContacts } from '#regional-offer'
import { paths } from '../../paths.ts'
import type { Html } from '../../ui/html.ts'
import type { Page } from '../../ui/page/layout.ts'

/** Whom to call in a crisis; `only` is the structure of a reader who has just one. */
export function contactsView({ region, contacts, canEdit }: RegionContacts, only: string | undefined): Page {
  const known = new Map(contacts.map((each) => [each.kind, each]))
  const time = regionTime(region)
  return {
    title: `Contacts de crise – ${region.name}`,
    body: html`<p class="eyebrow">${region.name}</p>
<h1>Contacts de crise</h1>
<p class="lead">Qui appeler quand une attaque ou une panne touche votre structure. Imprimez-les sur la fiche de crise&nbsp;: le jour venu, cette page ne s’ouvrira peut-être pas.</p>
${only ? html`<p class="actions"><a role="button" href="${paths.crisisSheet(only)}" download>Fiche de crise de ma structure (PDF)</a></p>` : ''}
<section class="notice"><p><strong>Incident grave du système d’information</strong>&nbsp;: signalez-le sans délai sur
<a href="https://signalement.social-sante.gouv.fr" rel="noreferrer">signalement.social-sante.gouv.fr</a>. Le CERT Santé aide alors la structure.</p>
<p><strong>Autre perturbation</strong> (courant, grève, défaillance)&nbsp;: le point focal régional de l’agence régionale de santé (ARS), ci-dessous.</p></section>
<dl class="facts">${contactKinds.map((kind) => line(kind, known.get(kind), (at) => dayWords(at, time)))}</dl>
<p class="hint">Ce que la région n’a pas donné est à compléter par votre structure, à la main, sur sa fiche de crise.</p>
${canEdit ? html`<p class="actions"><a role="button" href="${paths.contactsChange(region.code)}">Compléter ou modifier</a></p>` : ''}`,
  }
}

function line(kind: ContactKind, contact: CrisisContact | undefined, dayOf: (at: Date) => string): Html {
  const who = html`<dt>${contactKindWords[kind]}</dt>`
  if (!contact) return html`${who}<dd><strong>${toComplete}</strong></dd>`
  const { name, phone, mail, hours, source, updatedAt } = contact
  return html`${who}<dd><strong>${name}</strong>${phone ? html`<br><a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a>` : ''}${mail ? html`<br><a href="mailto:${mail}">${mail}</a>` : ''}${hours ? html`<br>${hours}` : ''}
<br><span class="hint">Source&nbsp;: ${source}, noté le ${dayOf(updatedAt)}.</span></dd>`
}
