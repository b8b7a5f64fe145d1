import { html } from 'hono/html'
import { openDiagnosisDays } from '#assessment'
import type { Page } from './layout.ts'

export const privacyView: Page = {
  title: 'Vos réponses et leur confidentialité',
  body: html`<h1>Vos réponses et leur confidentialité</h1>
<h2>Ce qui est conservé</h2>
<p>Vos réponses, vos commentaires, et le nom de la structure si vous l’avez indiqué. Ni votre nom, ni votre adresse,
ni mesure d’audience. Aucun cookie n’est déposé.</p>
<p>Le serveur tient aussi un journal&nbsp;: qu’un diagnostic a été commencé, modifié ou supprimé, et quand.
Ce journal ne contient ni réponse, ni commentaire, ni nom. Il n’est pas effacé avec le diagnostic.</p>
<h2>Qui peut les lire</h2>
<p>Seule une personne qui possède le lien privé. Le serveur ne conserve qu’une empreinte de ce lien&nbsp;:
personne ne peut le retrouver à votre place.</p>
<h2>Combien de temps</h2>
<p>${openDiagnosisDays} jours à compter du début du diagnostic. Ensuite tout est effacé.
Vous pouvez tout effacer plus tôt, depuis la page de votre diagnostic.</p>
<p>Les copies de sauvegarde du serveur gardent vos réponses jusqu’à leur propre effacement. La personne qui gère ce
serveur en fixe la durée.</p>
<h2>Ce qu’il ne faut pas écrire</h2>
<p>Aucune donnée de patient ou de résident. Aucun mot de passe.</p>`,
}
