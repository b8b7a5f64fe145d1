import { html } from 'hono/html'
import type { OwnCampaign } from '#campaigns'
import type { RegionFollowUp } from '#exercises'
import type { NamedAssignment } from '#identity'
import type { Role } from '#kernel'
import type { OwnEvents } from '#regional-offer'
import { paths } from '../paths.ts'
import { assignmentWords } from '../ui/facts/roles.ts'
import type { Html } from '../ui/html.ts'
import { alertsNotice } from '../ui/notices/alerts-notice.ts'
import { campaignsNotice } from '../ui/notices/campaigns-notice.ts'
import { eventsNotice } from '../ui/notices/events-notice.ts'
import { exerciseFirstStep } from '../ui/notices/exercise-first-step.ts'
import type { Page } from '../ui/page/layout.ts'
import { pagesOfRegion } from '../ui/page/menu.ts'
import { type OwnStructures, ownStructuresView } from './own-structures.view.ts'

interface AccountHome extends OwnStructures {
  readonly roles: ReadonlySet<Role>
  /** Codes of the regions that the account follows whole. */
  readonly whole: ReadonlySet<string>
  /** The roles that give nothing any more. */
  readonly ended: readonly NamedAssignment[]
  /** The regions that the account follows. */
  readonly followed: readonly RegionFollowUp[]
  /** How many answers to alerts are owed. */
  readonly alerts: number
  readonly campaigns: readonly OwnCampaign[]
  readonly events: OwnEvents
}

export function accountHomeView({
  roles,
  whole,
  ended,
  followed,
  alerts,
  campaigns,
  events,
  ...own
}: AccountHome): Page {
  return {
    title: 'Accueil',
    wide: own.survey.all > 0,
    body: html`<h1>Bonjour</h1>
${alertsNotice(alerts)}
${campaignsNotice(campaigns)}
${eventsNotice(events)}
${own.survey.all > 0 ? ownStructuresView(own) : ''}
${followed.map((each) => regional(each, whole.has(each.region.code)))}
${roles.has('observer') ? observed() : ''}
${roles.has('admin') ? administration() : ''}
${ended.map((role) => html`<p class="notice">${endWords(role)} Si vous devez continuer, demandez un autre rôle à la personne qui gère ce serveur.</p>`)}
${roles.size === 0 && ended.length === 0 ? html`<p>Votre compte n’a encore aucun rôle. La personne qui gère ce serveur peut vous en donner un.</p>` : ''}
<p><a href="${paths.account}">Votre compte et votre mot de passe</a></p>`,
  }
}

/** What ended, so that nobody looks for structures that they no longer see. */
function endWords(role: NamedAssignment): string {
  const ends: Partial<Record<Role, string>> = {
    structure: 'cette structure n’est plus dans le registre FINESS',
    college: role.isGroup
      ? 'ce groupe a été fermé, ou n’a plus d’entité juridique'
      : 'cette entité juridique n’a plus de structure dans le registre FINESS',
    territory: 'ce territoire a été supprimé',
  }
  return `Votre rôle «\u00A0${assignmentWords(role)}\u00A0» n’ouvre plus rien\u00A0: ${ends[role.role] ?? 'ce périmètre n’existe plus'}.`
}

function regional(shown: RegionFollowUp, isRegion: boolean): Html {
  const { region, structures } = shown
  const [_pilotage, ...others] = pagesOfRegion(region.code, isRegion)
  return html`<h2>${region.name}</h2>
${structures > 0 ? exerciseFirstStep(shown) : ''}
<p><a href="${paths.region(region.code)}">Plateforme de pilotage SSI</a>&nbsp;: qui appeler d’abord, les chiffres et leurs listes, le rapport à imprimer.</p>
<ul>${others.map(({ label, href }) => html`<li><a href="${href}">${label}</a></li>`)}
<li><a href="${paths.directory}?region=${region.code}">Annuaire des référents</a></li></ul>`
}

function observed(): Html {
  return html`<h2>Chiffres de votre région</h2>
<p><a href="${paths.comparison}">Comparaison des structures</a>&nbsp;: où se situe le milieu, domaine par domaine, sans nommer personne.</p>
<p><a href="${paths.observedRegions}">Chiffres des régions</a>&nbsp;: combien de structures ont nommé un référent, fait leur diagnostic, tenu leur exercice
de crise. Aucune structure n’y est nommée.</p>
<p>Une question, ou un chiffre qu’il vous faut plus tôt&nbsp;? Demandez au référent cybersécurité de votre agence régionale de santé (ARS). Pour votre
compte, demandez à la personne qui gère ce serveur&nbsp;: c’est elle qui vous a invité.</p>`
}

function administration(): Html {
  return html`<h2>Administration du serveur</h2><ul><li><a href="${paths.administration}">Comptes, invitations, territoires, réglages et journal</a></li></ul>`
}
