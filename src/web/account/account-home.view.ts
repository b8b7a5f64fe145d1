import { html } from 'hono/html'
import type { Structure } from '#directory'
import type { Role } from '#kernel'
import { paths } from '../paths.ts'
import type { Html, Page } from '../ui/layout.ts'

export function accountHomeView({
  structures,
  roles,
}: {
  structures: readonly Structure[]
  roles: ReadonlySet<Role>
}): Page {
  return {
    title: 'Accueil',
    body: html`<h1>Bonjour</h1>
${structures.length > 0 ? structureList(structures) : ''}
${roles.has('region') || roles.has('territory') ? regional(roles) : ''}
${roles.has('observer') ? observed() : ''}
${roles.has('admin') ? administration() : ''}
${roles.size === 0 ? html`<p>Votre compte n’a encore aucun rôle. La personne qui gère ce serveur peut vous en donner un.</p>` : ''}
<p><a href="${paths.account}">Votre compte et votre mot de passe</a></p>`,
  }
}

function structureList(structures: readonly Structure[]): Html {
  return html`<h2>Vos structures</h2><ul class="questionnaires">${structures.map(
    ({ finess, name, town }) => html`<li><a href="${paths.structure(finess)}">${name}</a>
<span class="hint">${[town, `FINESS ${finess}`].filter(Boolean).join(' – ')}</span></li>`,
  )}</ul>`
}

function regional(roles: ReadonlySet<Role>): Html {
  return html`<h2>${roles.has('region') ? 'Votre région' : 'Votre territoire'}</h2>
<ul><li><a href="${paths.directory}">Annuaire des référents</a></li></ul>
<p>Les résultats que partagent les structures viendront avec une prochaine version.</p>`
}

function observed(): Html {
  return html`<h2>Chiffres de votre région</h2><p>Les chiffres d’ensemble viendront avec une prochaine version. Il n’y a encore rien à lire ici.</p>`
}

function administration(): Html {
  return html`<h2>Administration du serveur</h2><ul><li><a href="${paths.administration}">Comptes, invitations, territoires, réglages et journal</a></li></ul>`
}
