import { html } from 'hono/html'
import { type Feed, type FeedKind, mostFeeds } from '#calendar-feeds'
import { parisTime } from '#kernel'
import { calendarDayWords, dayWords } from '#messages'
import { paths } from '../paths.ts'
import type { Html } from '../ui/html.ts'
import { type TableRow, tableView } from '../ui/lists/table.ts'
import type { Page } from '../ui/page/layout.ts'

interface MadeAddress {
  readonly id: string
  readonly address: string
  readonly label: string
  /** The page on which the calendar stands. */
  readonly page: string
}

/** The addresses of an account; the one just made is shown once. */
export function feedsView({ feeds, made }: { readonly feeds: readonly Feed[]; readonly made?: MadeAddress }): Page {
  return {
    title: 'Abonnements d’agenda',
    body: html`<h1>Abonnements d’agenda</h1>
<p>Votre logiciel d’agenda lit ces adresses de lui-même, une ou deux fois par jour. Les échéances y restent à jour.</p>
${made ? madeView(made) : ''}
${feeds.length === 0 ? none : feedTable(feeds)}
<p class="hint">Une adresse s’arrête quand vous la supprimez, ou quand vous n’avez plus le droit de lire ce qu’elle montre. Un compte garde ${mostFeeds} adresses au plus.</p>
<p class="hint">Une sauvegarde du serveur ne contient aucune adresse. Si le serveur est rétabli depuis une sauvegarde, refaites les vôtres ici.</p>`,
  }
}

const none = html`<p>Vous n’avez donné aucune adresse. Les pages «&nbsp;Plan d’actions&nbsp;» et «&nbsp;Programme CaRE&nbsp;» d’une structure en proposent une, et l’agenda de la région aussi.</p>`

function madeView({ address, label, page }: MadeAddress): Html {
  const program = address.replace(/^https?:/, 'webcal:')
  return html`<section class="private-link" aria-labelledby="adresse-faite"><h2 id="adresse-faite">Adresse à donner à votre agenda</h2>
<p>${label}. Copiez l’adresse maintenant&nbsp;: elle ne sera plus affichée.</p>
<label for="adresse">Adresse de l’abonnement</label><div class="field-with-button"><input id="adresse" value="${address}" readonly><button type="button" class="secondary" data-copy="adresse" hidden>Copier</button></div>
<p>Dans votre logiciel, cherchez «&nbsp;s’abonner à un agenda&nbsp;» ou «&nbsp;ajouter à partir d’une URL&nbsp;». <a href="${program}">Ouvrir dans l’agenda de cet appareil</a></p>
<p>Qui connaît cette adresse lit l’agenda sans compte. Ne la transmettez à personne.</p>
<p><a href="${page}">Revenir à la page de l’agenda</a></p></section>`
}

function feedTable(feeds: readonly Feed[]): Html {
  return html`<form method="post" action="${paths.calendars}">${tableView({
    caption: 'Adresses données à un logiciel d’agenda',
    head: ['Agenda', 'Faite le', 'Dernière lecture', 'Suppression'],
    rows: feeds.map(feedRow),
  })}</form>`
}

function feedRow({ id, label, createdAt, readOn }: Feed): TableRow {
  return [
    label,
    dayWords(createdAt, parisTime),
    readOn ? calendarDayWords(readOn) : 'Jamais',
    html`<button type="submit" name="adresse" value="${id}" class="danger" aria-label="Supprimer l’adresse – ${label}">Supprimer</button>`,
  ]
}

interface Offer {
  readonly kind: FeedKind
  readonly subject: string
  readonly label: string
  /** The address that the account already has for this calendar. */
  readonly former: Feed | undefined
  readonly page: string
}

/** What an address is, before it is made. */
export function offerView({ kind, subject, label, former, page }: Offer): Page {
  return {
    title: `S’abonner dans un agenda – ${label}`,
    body: html`<p class="eyebrow"><a href="${page}">${label}</a></p>
<h1>S’abonner dans votre agenda</h1>
<p>Vous recevez une adresse secrète, à donner à votre logiciel d’agenda. Il la lit de lui-même&nbsp;: une date qui change ici change chez vous.</p>
<ul><li>L’agenda contient des jours et des intitulés. Il ne contient ni réponse ni état.</li>
<li>Qui connaît l’adresse lit l’agenda sans compte. Un agenda en ligne en garde une copie chez son hébergeur.</li>
<li>L’adresse s’arrête quand vous la supprimez, ou quand vous n’avez plus le droit de lire cette page.</li></ul>
${former ? html`<p class="notice">Vous avez déjà une adresse, faite le ${dayWords(former.createdAt, parisTime)}. Elle s’arrêtera&nbsp;: la nouvelle prend sa place.</p>` : ''}
<form method="post" action="${paths.calendarMaking}"><input type="hidden" name="agenda" value="${kind}"><input type="hidden" name="objet" value="${subject}">
<p class="actions"><button type="submit">${former ? 'Faire une nouvelle adresse' : 'Faire l’adresse'}</button> <a href="${page}">Annuler</a></p></form>`,
  }
}
