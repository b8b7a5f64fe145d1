import { html } from 'hono/html'
import type { RegionFollowUp } from '#exercises'
import type { Role } from '#kernel'
import { paths } from '../paths.ts'
import { exerciseFirstStep } from '../ui/exercise-first-step.ts'
import type { Html, Page } from '../ui/layout.ts'
import { type OwnStructures, ownStructuresView } from './own-structures.view.ts'

interface AccountHome extends OwnStructures {
  readonly roles: ReadonlySet<Role>
  /** The regions that the account follows. */
  readonly followed: readonly RegionFollowUp[]
}

export function accountHomeView({ roles, followed, ...own }: AccountHome): Page {
  return {
    title: 'Accueil',
    wide: own.survey.all > 0,
    body: html`<h1>Bonjour</h1>
${own.survey.all > 0 ? ownStructuresView(own) : ''}
${followed.map(regional)}
${roles.has('observer') ? observed() : ''}
${roles.has('admin') ? administration() : ''}
${roles.size === 0 ? html`<p>Votre compte n’a encore aucun rôle. La personne qui gère ce serveur peut vous en donner un.</p>` : ''}
<p><a href="${paths.account}">Votre compte et votre mot de passe</a></p>`,
  }
}

function regional(shown: RegionFollowUp): Html {
  const { region, question, structures } = shown
  return html`<h2>${region.name}</h2>
${structures > 0 ? exerciseFirstStep(shown) : ''}
<ul><li><a href="${paths.regionExercises(region.code)}">Exercices de crise ${question.year}</a></li>
<li><a href="${paths.directory}?region=${region.code}">Annuaire des référents</a></li></ul>`
}

function observed(): Html {
  return html`<h2>Chiffres de votre région</h2>
<p>Il n’y a encore rien à lire ici. Y viendront les chiffres d’ensemble de la région&nbsp;: combien de structures ont fait leur diagnostic, combien ont
tenu leur exercice de crise, où en sont les objectifs du programme CaRE. Aucune structure n’y sera nommée.</p>
<p>Une question, ou un chiffre qu’il vous faut plus tôt&nbsp;? Demandez au référent cybersécurité de votre agence régionale de santé (ARS). Pour votre
compte, demandez à la personne qui gère ce serveur&nbsp;: c’est elle qui vous a invité.</p>`
}

function administration(): Html {
  return html`<h2>Administration du serveur</h2><ul><li><a href="${paths.administration}">Comptes, invitations, territoires, réglages et journal</a></li></ul>`
}
