import { html } from 'hono/html'
import type { PublishedComparison } from '#comparison'
import { sentence } from '#messages'
import type { Html } from '../ui/html.ts'

/** What the rules of `#comparison` hold, in words, and no more. */
export function promiseView(): Html {
  return html`<section aria-labelledby="promesse"><h2 id="promesse">Ce que ces chiffres révèlent d’une structure</h2>
<p>Chaque score est rangé dans une tranche de 5&nbsp;points, ou plus large quand un domaine a peu de questions. Rien d’autre n’est publié&nbsp;: ni moyenne, ni score, ni nom.</p>
<p>Même toutes les autres structures réunies n’apprennent que la tranche de 5&nbsp;points. Une structure seule, une entité juridique seule ou un groupement
hospitalier de territoire (GHT) seul n’apprend rien des autres. Deux organisations qui fusionnent réunissent ce que chacune savait.</p>
<p>Pour un objectif, publié en trois mots seulement, toutes les autres réunies peuvent apprendre si une structure l’atteint,
et situer ainsi son score plus finement que sa tranche. Une structure seule, une entité
juridique seule ou un GHT seul ne l’apprend pas.</p>
<p>Un chiffre n’est renouvelé que si assez de structures ont répondu de nouveau, sont entrées ou sont sorties. Ce qu’elles ont répondu n’y change rien&nbsp;:
qu’un chiffre soit renouvelé ou non n’apprend rien non plus.</p>
<p>«&nbsp;[c]&nbsp;» remplace un chiffre caché, avec sa raison. Un chiffre «&nbsp;retenu&nbsp;» garde sa date&nbsp;: trop peu de structures ont répondu de nouveau, ou il en
reste trop peu, pour le renouveler sans en désigner une. Une tranche est parfois élargie, «&nbsp;de&nbsp;60&nbsp;à&nbsp;100&nbsp;» par exemple, pour la même raison,
ou pour ne rien dire d’un objectif. Des quartiles, seule la limite extérieure est publiée.</p></section>`
}

/** Said above the figures when the history is not whole. */
export function damageView({ isDamaged }: Pick<PublishedComparison, 'isDamaged'>): Html {
  return isDamaged
    ? html`<p class="errors" role="alert"><strong>${sentence('comparison-history-damaged')}</strong></p>`
    : html``
}
