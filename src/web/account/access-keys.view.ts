import { html } from 'hono/html'
import {
  type AccessKey,
  type lastDaysFrom,
  longestKeyName,
  type MadeAccessKey,
  mostAccessKeys,
  type OwnAccount,
} from '#identity'
import { type Issue, parisTime } from '#kernel'
import { calendarDayWords, dayWords } from '#messages'
import { paths } from '../paths.ts'
import { dayField, faultSummary, field, titleWith } from '../ui/forms/fields.ts'
import { ownPasswordField } from '../ui/forms/own-password.ts'
import type { Html } from '../ui/html.ts'
import { type TableRow, tableView } from '../ui/lists/table.ts'
import type { Page } from '../ui/page/layout.ts'

export interface TypedKey {
  readonly name: string
  readonly lastDay: string
}

interface KeysPage {
  readonly own: OwnAccount
  readonly keys: readonly AccessKey[]
  readonly days: ReturnType<typeof lastDaysFrom>
  readonly typed?: TypedKey
  readonly issues?: readonly Issue[]
  /** The key just made, shown once. */
  readonly made?: MadeAccessKey
}

/** The keys of an account, and the form that makes one. */
export function accessKeysView(page: KeysPage): Page {
  const { keys, made, issues = [] } = page
  return {
    title: titleWith(issues, 'Clés d’accès pour un programme'),
    body: html`<h1>Clés d’accès pour un programme</h1>
<p>Un tableau de bord ou un autre programme peut lire Cap CaRE à votre place, avec une clé que vous lui donnez. Il lit les derniers résultats transmis, les chiffres d’une région et les listes derrière ces chiffres, là où vous pouvez les lire. Il ne lit rien d’autre, et ne peut rien changer.</p>
${faultSummary(issues)}
${made ? madeView(made) : ''}
<h2 id="vos-cles">Vos clés</h2>
${keys.length === 0 ? html`<p>Vous n’avez donné aucune clé.</p>` : keyTable(keys)}
${made ? html`<p><a href="${paths.accessKeys}">Faire une autre clé</a></p>` : keys.length >= mostAccessKeys ? full : makingView(page)}
<h2>Quand une clé s’arrête</h2>
<ul><li>Après son dernier jour.</li>
<li>Dès que vous la retirez, ou qu’un administrateur la retire.</li>
<li>Quand votre compte est fermé. Quand un de vos droits finit, la clé ne lit plus ce que ce droit ouvrait. Un droit reçu après la clé ne lui est pas donné.</li>
<li>Quand vous changez votre mot de passe ou votre second facteur, et quand toutes vos sessions sont terminées.</li></ul>
<p class="hint">Une sauvegarde du serveur ne contient aucune clé. Si le serveur est rétabli depuis une sauvegarde, refaites les vôtres ici.</p>`,
  }
}

const full = html`<p>Un compte garde ${mostAccessKeys} clés au plus. Retirez celles qui ne servent plus pour en faire une autre.</p>`

function madeView({ name, key, lastDay }: MadeAccessKey): Html {
  return html`<section class="private-link" aria-labelledby="cle-faite"><h2 id="cle-faite">Clé à donner au programme «&nbsp;${name}&nbsp;»</h2>
<p>Copiez la clé maintenant&nbsp;: elle ne sera plus affichée. Elle sert jusqu’au ${calendarDayWords(lastDay)} inclus.</p>
<label for="cle">Clé d’accès</label><div class="field-with-button"><input id="cle" value="${key}" readonly autocomplete="off" spellcheck="false"><button type="button" class="secondary" data-copy="cle" hidden>Copier</button></div>
<p>Le programme l’envoie dans l’en-tête <code>Authorization: Bearer</code>, jamais dans une adresse. Qui la connaît lit la même chose&nbsp;: rangez-la comme un mot de passe.</p>
<p>Un message vous dit aussi qu’elle a été faite. Les adresses à lire sont décrites dans <a href="/api/openapi.json">/api/openapi.json</a>.</p></section>`
}

function keyTable(keys: readonly AccessKey[]): Html {
  return html`<form method="post" action="${paths.accessKeyEnd}">${tableView({
    caption: 'Clés données à un programme',
    head: ['Programme', 'Faite le', 'Dernier jour', 'Dernier usage', 'Retrait'],
    rows: keys.map(keyRow),
  })}</form>`
}

function keyRow({ id, name, createdAt, lastDay, usedOn }: AccessKey): TableRow {
  return [
    name,
    dayWords(createdAt, parisTime),
    calendarDayWords(lastDay),
    usedOn ? calendarDayWords(usedOn) : 'Jamais',
    html`<button type="submit" name="cle" value="${id}" class="danger" aria-label="Retirer la clé – ${name}">Retirer</button>`,
  ]
}

function makingView({ own, days, typed, issues = [] }: KeysPage): Html {
  if (own.needsSecondFactor && !own.account.hasSecondFactor)
    return html`<p class="notice">Votre rôle demande un second facteur. <a href="${paths.accountSecondFactor}">Ajoutez-en un ici</a> avant de faire une clé.</p>`
  return html`<h2>Faire une clé</h2>
<form method="post" action="${paths.accessKeyMaking}">
${field(issues, { name: 'nom', label: 'Nom du programme', value: typed?.name ?? '', hint: 'Par exemple «\u00A0Tableau de bord de la direction\u00A0». Une clé par programme.', autocomplete: 'off', maxlength: longestKeyName })}
${dayField(issues, { name: 'jour', label: 'Dernier jour', value: typed?.lastDay ?? days.usual, hint: `Au plus tard le ${calendarDayWords(days.latest)}.`, autocomplete: 'off' })}
${ownPasswordField(issues, own)}
<p class="actions"><button type="submit">Faire la clé</button></p>
</form>`
}
