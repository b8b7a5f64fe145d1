import { html } from 'hono/html'
import type { Appearance } from '#settings'
import type { Page } from '../ui/page/layout.ts'
import { operatorText } from '../ui/page/operator-text.ts'

/**
 * The accessibility statement. What it says is tested stands in `test/accessibility/`. Without a valid audit, RGAA 4.1 has a
 * site declared non compliant, whatever its tests say.
 */
export function accessibilityView({ operatorName, notices }: Appearance): Page {
  return {
    title: 'Accessibilité',
    body: html`<h1>Déclaration d’accessibilité</h1>
<p>${operatorName || 'L’organisme qui gère ce serveur'} veut que ce site serve à tous, conformément à l’article 47 de la loi n°&nbsp;2005-102 du
11&nbsp;février&nbsp;2005.</p>
<h2>État de conformité</h2>
<p class="lead"><strong>Non audité.</strong></p>
<p>Aucun audit n’a mesuré ce site selon le référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1. Faute d’audit, le RGAA
demande de le déclarer <strong>non conforme</strong>. Aucun taux n’est donc annoncé ici.</p>
<h2>Ce qui est vérifié</h2>
<p>Ces vérifications sont automatiques et faites à chaque modification du logiciel.</p>
<ul>
<li>Chaque page tient dans la largeur d’un téléphone, sans défilement horizontal, en clair et en sombre.</li>
<li>Les bords des champs, des cases et des listes ont un contraste de 3 pour 1 avec ce qui les entoure.</li>
<li>Les pages principales ne montrent aucun défaut à l’outil axe, pour les règles A et AA des WCAG 2.2 qu’il sait lire.</li>
<li>Un diagnostic entier, une invitation et le plan d’actions se font au clavier seul, et sans JavaScript.</li>
<li>Cases, progression et graphiques se lisent avec des couleurs imposées par le système, et sur le papier.</li>
<li>Les PDF sont balisés&nbsp;: titres, listes, tableaux, langue et ordre de lecture.</li>
</ul>
<h2>Ce qui ne l’est pas</h2>
<ul>
<li>Aucun essai n’a été fait par des personnes handicapées, ni avec chaque lecteur d’écran.</li>
<li>Un outil automatique ne trouve qu’une partie des défauts&nbsp;: la clarté des textes et l’ordre de lecture demandent un regard humain.</li>
<li>Les PDF n’ont pas été contrôlés selon la norme PDF/UA. Les classeurs et les fichiers CSV ne l’ont pas été non plus.</li>
<li>Les textes et le logo de l’organisme qui gère ce serveur ne sont pas contrôlés.</li>
</ul>
<h2>Signaler un obstacle</h2>
${operatorText(notices.accessibility || notices.support, 'où signaler un obstacle, et l’audit s’il y en a eu un')}
<h2>Voies de recours</h2>
<p>Vous avez signalé un obstacle et la réponse ne vous convient pas&nbsp;? Vous pouvez saisir le Défenseur des droits, sur
defenseurdesdroits.fr, par téléphone au 09&nbsp;69&nbsp;39&nbsp;00&nbsp;00, ou par courrier gratuit, sans timbre&nbsp;: Défenseur des droits, Libre réponse
71120, 75342 Paris CEDEX 07.</p>`,
  }
}
