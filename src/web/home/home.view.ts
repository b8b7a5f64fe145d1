import { html } from 'hono/html'
import { paths } from '../paths.ts'
import type { Html } from '../ui/html.ts'
import type { Page } from '../ui/page/layout.ts'

interface Home {
  /** Whether the server offers a diagnosis without an account. */
  readonly canStart: boolean
  /** Whether the browser holds a session, which may be over: the home of the account tells. */
  readonly isKnown: boolean
}

export function homeView(home: Home): Page {
  return {
    title: 'Accueil',
    body: html`<h1>Votre établissement est-il prêt face au risque cyber&nbsp;?</h1>
<p class="lead">Le premier questionnaire prend environ 10&nbsp;minutes, sans compte et sans connaissance technique. En vingt minutes, vous avez votre résultat et vous savez par quoi commencer.</p>
${firstStep(home)}
<h2>Ce que vous obtenez</h2>
<ul>
<li>Un score que chacun peut recalculer, question par question.</li>
<li>Les mesures à prendre, dans l’ordre, avec les premières étapes.</li>
<li>Un document PDF pour votre direction ou votre conseil d’administration.</li>
</ul>
<figure class="sample">
<a href="${paths.sample}"><picture><source media="(prefers-color-scheme: dark)" srcset="${paths.guidePicture('exemple-sombre.webp')}"><img src="${paths.guidePicture('exemple.webp')}" alt="Le résultat d’un établissement inventé&nbsp;: son score, son niveau et ses trois premières mesures." width="420" height="979" loading="lazy"></picture></a>
<figcaption><a href="${paths.sample}">Voir cet exemple de résultat</a>, ou <a href="${paths.sampleReport}">son PDF</a>. L’établissement est inventé.</figcaption>
</figure>
<h2>Ce que deviennent vos réponses</h2>
<p>Elles restent sur ce serveur. Un lien privé, connu de vous seul, permet d’y revenir.
Elles ne sont transmises à personne. <a href="${paths.privacy}">En savoir plus</a></p>`,
  }
}

function firstStep({ canStart, isKnown }: Home): Html {
  if (isKnown) {
    return html`<p class="actions"><a role="button" href="${paths.accountHome}">Ouvrir mon espace</a></p>
${canStart ? html`<p>Vous pouvez aussi <a href="${paths.start}">commencer un diagnostic sans compte</a>. Il ne sera rangé dans aucune de vos structures.</p>` : ''}`
  }
  return canStart
    ? html`<p class="actions"><a role="button" href="${paths.start}">Commencer un diagnostic</a></p>`
    : html`<p>Le diagnostic sans compte est désactivé sur ce serveur.</p>`
}
