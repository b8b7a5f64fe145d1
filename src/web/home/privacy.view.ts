import { html } from 'hono/html'
import { openDiagnosisDays } from '#assessment'
import { countWords } from '#messages'
import type { Page } from '../ui/layout.ts'

/** `auditYears`: how long the audit log is kept. */
export function privacyView(auditYears: number): Page {
  return {
    title: 'Vos réponses et leur confidentialité',
    body: html`<h1>Vos réponses et leur confidentialité</h1>
<h2>Ce qui est conservé</h2>
<p>Vos réponses, vos commentaires, et le nom de la structure si vous l’avez indiqué. Ni votre nom, ni votre adresse
électronique, ni mesure d’audience. Aucun cookie n’est déposé.</p>
<p>Le serveur tient aussi un journal&nbsp;: qu’un diagnostic a été commencé, modifié ou supprimé, et quand.
D’où vient la demande y est noté (l’adresse réseau), pour retrouver une intrusion. Ce journal ne contient ni réponse,
ni commentaire, ni nom. Il n’est pas effacé avec le diagnostic, mais au bout de ${countWords(auditYears, 'an')}.</p>
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
}
