import { html } from 'hono/html'
import { delegationDays, openDiagnosisDays } from '#assessment'
import { linkDays, linkDaysAfterEnd, unstartedRunDays } from '#exercise-conduct'
import { type Identity, mostKeyDays } from '#identity'
import { countWords, enumeration, readersOf } from '#messages'
import type { Html } from '../ui/html.ts'
import type { Page } from '../ui/page/layout.ts'
import { operatorText } from '../ui/page/operator-text.ts'

export interface PrivacyFacts {
  /** Where to write to the data protection officer; empty when it is not set. */
  readonly dataProtection: string
  /** Who runs this server; empty when no name is set. */
  readonly operatorName: string
  readonly openDiagnosis: boolean
  /** Years during which the audit log is kept. */
  readonly auditYears: number
  /** How many hours a session lasts at most, and when unused. */
  readonly sessionHours: number
  readonly idleHours: number
  readonly invitationDays: number
  readonly consentDays: number
  /** How long an expired invitation stays listed. */
  readonly invitationListedDays: number
  readonly knownBrowserDays: number
  readonly cookies: Pick<Identity['cookies'], 'sessionName' | 'firstStepName' | 'knownBrowserName'>
}

/** Which data is kept, who reads it, for how long, and the rights of the person: without an account, then with one. */
export function privacyView(facts: PrivacyFacts): Page {
  return {
    title: 'Vos réponses et leur confidentialité',
    body: html`<h1>Vos réponses et leur confidentialité</h1>
${controller(facts)}
${facts.openDiagnosis ? withoutAccount : ''}
${withAccount(facts)}
${forEveryone(facts)}`,
  }
}

function controller({ operatorName }: PrivacyFacts): Html {
  return html`<h2>Qui est responsable</h2>
${
  operatorName
    ? html`<p>Le responsable du traitement est l’organisme qui gère ce serveur&nbsp;: <strong>${operatorName}</strong>.</p>`
    : html`<p class="to-complete">À compléter&nbsp;: l’organisme qui gère ce serveur n’a pas encore indiqué son nom.</p>`
}
<p>Ce serveur sert à une seule chose&nbsp;: faire le point sur la cybersécurité des établissements de santé et médico-sociaux,
et suivre leurs progrès. La base légale (article 6 du règlement général sur la protection des données, RGPD) est fixée par
cet organisme.</p>`
}

const withoutAccount = html`<h2>Si vous répondez sans compte</h2>
<h3>Ce qui est conservé</h3>
<p>Vos réponses, vos commentaires, et le nom de la structure si vous l’avez indiqué. Ni votre nom, ni votre adresse
électronique. Aucun cookie n’est déposé. Une réponse qui n’a pas encore pu être enregistrée attend dans l’onglet de votre
navigateur, jusqu’à ce qu’il soit fermé.</p>
<h3>Qui peut les lire</h3>
<p>Toute personne qui possède le lien privé, et personne d’autre. Le serveur ne conserve qu’une empreinte de ce lien&nbsp;:
personne ne peut le retrouver à votre place.</p>
<h3>Combien de temps</h3>
<p>${openDiagnosisDays}&nbsp;jours à compter du début du diagnostic. Ensuite tout est effacé.
Vous pouvez tout effacer plus tôt, depuis la page de votre diagnostic.</p>`

function withAccount({ sessionHours, idleHours, invitationDays, ...facts }: PrivacyFacts): Html {
  const { consentDays, invitationListedDays, knownBrowserDays, cookies } = facts
  return html`<h2>Si vous avez un compte</h2>
<h3>Ce qui est conservé de vous</h3>
<ul>
<li>Votre adresse électronique, le nom que vous avez choisi, vos rôles, et la date de votre dernière connexion.</li>
<li>Une empreinte de votre mot de passe, la clé de votre second facteur, chiffrée, et une empreinte de votre identité chez
ProConnect ou Pro Santé Connect si vous les utilisez.</li>
<li>De chaque clé d’accès que vous faites pour un programme&nbsp;: son nom, son dernier jour, le jour de sa dernière lecture et une
empreinte de la clé, jusqu’à ce qu’elle s’arrête.</li>
<li>Les navigateurs où vous êtes connecté, tels qu’ils se présentent, et depuis quand.</li>
<li>Pendant une journée, le nombre de connexions manquées, sous une empreinte de votre adresse électronique et de votre
adresse réseau.</li>
<li>Si vous êtes référent d’une structure&nbsp;: votre fonction et, seulement si la structure les a indiqués, votre nom et vos
coordonnées professionnelles.</li>
</ul>
<h3>Les cookies</h3>
<p>Ils servent seulement à vous connecter et à protéger votre compte&nbsp;: aucun ne mesure ce que vous faites.</p>
<ul>
<li><code>${cookies.sessionName}</code>&nbsp;: votre session. Elle dure ${countWords(sessionHours, 'heure')} au plus, et s’arrête
après ${countWords(idleHours, 'heure')} sans activité.</li>
<li><code>${cookies.firstStepName}</code>&nbsp;: entre votre mot de passe et votre second facteur, dix minutes au plus. Une
connexion par ProConnect ou Pro Santé Connect en dépose un semblable, puis un autre qui sert à vous en déconnecter.</li>
<li><code>${cookies.knownBrowserName}</code>&nbsp;: retient que vous vous êtes déjà connecté dans ce navigateur, pendant
${countWords(knownBrowserDays, 'jour')}, même après votre déconnexion. Si des inconnus essaient de deviner votre mot de passe, vous
n’attendez pas à cause d’eux. Il n’ouvre rien, et ne vaut plus dès que vous changez de mot de passe.</li>
<li><code>cap-care-last-account</code>&nbsp;: une marque de votre compte, jusqu’à votre déconnexion ou la fermeture du navigateur. Ce
que vous écriviez quand une session s’est arrêtée attend dans l’onglet, et n’est rendu qu’à vous.</li>
</ul>
<h3>Qui lit quoi</h3>
<ul>
<li>Vos questionnaires en cours, votre plan d’actions et vos commentaires internes&nbsp;: ${readers('read-answers')}.</li>
<li>Un résultat transmis, sans les commentaires internes&nbsp;: ${readers('read-shared')}.</li>
<li>Les questions de votre région sur un résultat transmis, vos réponses et la certitude de la région&nbsp;: ${readers('read-answers')}, et ${readers('review-results')}. Les autres lecteurs du
résultat lisent seulement s’il a été vu ou accepté, ou si une question est posée.</li>
<li>Un exercice, dès qu’il est planifié, sans ce qu’il a appris ni ce qu’il a coûté&nbsp;: ${readers('read-shared-exercises')}. Le retour
d’expérience (RETEX), si votre structure choisit de le partager&nbsp;: les mêmes.</li>
<li>Le RETEX qui n’est pas partagé, et toujours le coût et le financement&nbsp;: ${readers('read-exercises')}, et les structures qui ont
pris part à l’exercice.</li>
<li>Les pièces jointes à un exercice&nbsp;: ${readers('read-evidence')}, et les structures qui ont pris part à l’exercice.</li>
<li>Un exercice conduit ici avec un kit, sa main courante et ses observations&nbsp;: ${readers('edit-exercises')}.</li>
<li>Le lien d’un joueur&nbsp;: toute personne qui le possède lit les messages déjà envoyés à son rôle, sans la suite. Le lien d’un observateur&nbsp;: tous les messages
déjà envoyés, la grille d’observation, et ses propres notes. Le serveur ne retient aucun nom derrière ces liens.</li>
<li>Les objectifs du programme CaRE, ce que votre structure en écrit et les preuves qu’elle y joint&nbsp;: ${readers('read-care')}, ${readers('review-care')},
et les autres membres du même candidat (groupement hospitalier de territoire ou entité juridique). Ils y lisent aussi le jour d’un essai de
plan de continuité ou de restauration. L’état de chaque objectif, seul&nbsp;: ${readers('read-care-states')}, et les autres membres.</li>
<li>Les référents&nbsp;: ${readers('read-referents')}.</li>
<li>Une clé d’accès&nbsp;: le programme qui la possède lit ce que vous pouvez lire des chiffres, des listes et des résultats.</li>
<li>Un thème confié à un collègue&nbsp;: toute personne qui possède le lien, pendant ${delegationDays}&nbsp;jours au plus.</li>
<li>Vos adresse, nom, rôles et clés d’accès, sans ce qui permet de s’en servir&nbsp;: les administrateurs de ce serveur. Ses pages ne leur montrent aucune réponse.</li>
<li>Si votre rôle permet de lire une structure&nbsp;: un message donne votre adresse, votre nom et ce rôle à ceux qui répondent
de cette structure, avec l’adresse et le nom de l’administrateur qui l’a donné.</li>
<li>La personne qui exploite la machine peut accéder à la base de données et à ses copies&nbsp;: c’est à l’organisme responsable
de l’encadrer.</li>
</ul>
<h3>Combien de temps</h3>
<ul>
<li>Votre compte&nbsp;: jusqu’à sa fermeture. Votre adresse, votre nom et vos rôles sont alors effacés. Un message qui attend encore de dire à une structure que
vous avez pu la lire garde votre adresse et votre nom jusqu’à son départ, sept jours au plus.</li>
<li>Une invitation&nbsp;: son lien vaut ${countWords(invitationDays, 'jour')}. Si vous ne l’acceptez pas, votre adresse est effacée
${countWords(invitationListedDays, 'jour')} plus tard. La demande d’accord qui la précède parfois&nbsp;: ${countWords(consentDays, 'jour')}.</li>
<li>Une clé d’accès&nbsp;: jusqu’à son dernier jour (${countWords(mostKeyDays, 'jour')} au plus) ou son retrait. Aucune sauvegarde n’en contient.</li>
<li>Le nom et les coordonnées d’un référent&nbsp;: jusqu’à la fin de sa fonction.</li>
<li>Le lien d’un joueur ou d’un observateur&nbsp;: ${countWords(linkDays, 'jour')} au plus, jusqu’à l’annulation de l’exercice, ou ${countWords(linkDaysAfterEnd, 'jour')} après sa fin. Il s’arrête aussi
avec le droit de la personne qui l’a créé.</li>
<li>Un exercice préparé avec un kit et jamais commencé&nbsp;: ${countWords(unstartedRunDays, 'jour')}.</li>
<li>Une pièce jointe&nbsp;: jusqu’à ce que la structure la retire. Le fichier est effacé quand plus aucune fiche ne l’utilise.</li>
<li>Les réponses, les résultats, le plan et les exercices&nbsp;: ils appartiennent à la structure, et restent après le départ de leurs auteurs.</li>
</ul>`
}

function readers(permission: Parameters<typeof readersOf>[0]): string {
  return enumeration(readersOf(permission))
}

function forEveryone({ auditYears, dataProtection }: PrivacyFacts): Html {
  return html`<h2>Pour tous</h2>
<h3>Le journal et les sauvegardes</h3>
<p>Le serveur tient un journal&nbsp;: ce qui a été fait, quand, par quel compte, et depuis quelle adresse réseau. Il sert à retrouver
une intrusion. Il ne contient ni réponse, ni commentaire, ni nom, et ne connaît les adresses électroniques que par une empreinte. Il est gardé ${countWords(auditYears, 'an')}, même après la
suppression d’un diagnostic ou d’un compte.</p>
<p>Les copies de sauvegarde du serveur gardent vos données jusqu’à leur propre effacement. L’organisme qui gère ce serveur
en fixe la durée.</p>
<h3>Vos droits</h3>
<p>Vous pouvez demander à l’organisme responsable l’accès à vos données, leur rectification, leur effacement ou la limitation de
leur usage, et vous y opposer (articles 15 à 21 du RGPD). Vous pouvez adresser une réclamation à la Commission nationale
de l’informatique et des libertés (CNIL).</p>
<p>Délégué à la protection des données&nbsp;:</p>
${operatorText(dataProtection, 'où lui écrire')}
<h3>Ce qu’il ne faut pas écrire</h3>
<p>Aucune donnée de patient ou de résident. Aucun mot de passe.</p>`
}
