/** Refusals of alerts, and of the choice of whom they ask. */
export const campaigns = {
  'alert-invalid': 'L’alerte n’est pas enregistrée : corrigez chaque point ci-dessous, puis recommencez.',
  'alert-answer-empty':
    'Rien n’est enregistré : cochez au moins une structure, puis choisissez une des trois réponses.',
  'alert-changed-elsewhere':
    'Quelqu’un a modifié cette alerte entre-temps. Rien n’est enregistré : relisez votre version, puis enregistrez-la si elle doit remplacer l’autre.',
  'alert-text-missing': 'Remplissez ce champ : les structures en ont besoin pour répondre.',
  'alert-text-too-long': 'Ce texte compte {length} caractères ; {maximum} au plus. Raccourcissez-le.',
  'alert-severity-missing': 'Choisissez la gravité de l’alerte.',
  'alert-due-missing': 'Indiquez le jour avant lequel agir.',
  'alert-due-not-date':
    'La date « {value} » n’existe pas ou ne se lit pas. Écrivez le jour, le mois et l’année en quatre chiffres, par exemple 12/03/2027.',
  'alert-due-out-of-range':
    'La date « {value} » est trop ancienne ou trop lointaine. Vérifiez l’année : elle s’écrit avec quatre chiffres, entre {firstYear} et {lastYear}.',
  'alert-due-passed': 'Ce jour est déjà passé. Donnez un jour à venir, ou celui d’aujourd’hui.',
  'alert-for-nobody':
    'Aucune structure ouverte ne répond à ces critères. Élargissez la cible de l’alerte, puis envoyez-la.',
  'alert-sent-already':
    'Cette alerte est déjà envoyée : son texte et sa cible ne changent plus. Clôturez-la et écrivez-en une autre si elle est fausse.',
  'alert-not-open': 'Cette alerte n’est pas en cours : elle n’est pas encore envoyée, ou elle est close.',
  'alert-closed': 'Cette alerte est close : elle n’attend plus de réponse. Celles qui ont été données sont gardées.',
  'alert-link-ended':
    'Ce lien ne fonctionne plus pour vous : l’annuaire ou les comptes ne vous donnent plus comme répondant d’une structure de cette alerte. Connectez-vous, ou demandez à votre direction de mettre l’annuaire à jour.',
  'alerts-full':
    'Cette région a déjà {maximum} alertes, le plus qu’elle puisse garder. Supprimez des brouillons devenus inutiles.',
  'campaign-invalid': 'La campagne n’est pas enregistrée : corrigez chaque point ci-dessous, puis recommencez.',
  'campaign-changed-elsewhere':
    'Quelqu’un a modifié cette campagne entre-temps. Rien n’est enregistré : relisez votre version, puis enregistrez-la si elle doit remplacer l’autre.',
  'campaign-text-missing': 'Remplissez ce champ : les structures en ont besoin pour comprendre la demande.',
  'campaign-text-too-long': 'Ce texte compte {length} caractères ; {maximum} au plus. Raccourcissez-le.',
  'campaign-asked-missing': 'Choisissez ce que vous demandez : un questionnaire, ou l’exercice de crise.',
  'campaign-questionnaire-missing': 'Choisissez le questionnaire demandé.',
  'campaign-exercise-only': 'Ce champ ne concerne qu’un exercice. Videz-le, ou demandez l’exercice de crise.',
  'campaign-kit-missing': 'Ce kit n’existe pas, ou n’existe plus. Choisissez de nouveau.',
  'campaign-letter-variable':
    'Le courrier cite {value}, que personne ne remplira. Les mots entre accolades possibles sont : {offered}.',
  'campaign-slot-unreadable':
    'Ligne {line} : « {value} » ne se lit pas. Écrivez le jour, l’heure et le nombre de places, par exemple 12/03/2027 14:00 3.',
  'campaign-moment-unreadable': '« {value} » ne se lit pas. Écrivez le jour et l’heure, par exemple 12/03/2027 14:00.',
  'campaign-moment-repeated': '« {value} » est déjà proposé. Choisissez un autre moment.',
  'campaign-moment-passed': '« {value} » est déjà passé. Donnez un jour à venir.',
  'campaign-moment-after-final': '« {value} » vient après le jour final de la campagne. Avancez ce moment.',
  'campaign-slot-repeated':
    'Ligne {line} : « {value} » est déjà proposé. Gardez une ligne par moment, avec toutes ses places.',
  'campaign-slot-passed': 'Ligne {line} : « {value} » est déjà passé. Donnez un jour à venir.',
  'campaign-slot-after-final':
    'Ligne {line} : « {value} » vient après le jour final de la campagne. Avancez ce créneau, ou reculez le jour final.',
  'campaign-slots-too-many': 'Une campagne propose {maximum} créneaux au plus.',
  'campaign-slots-empty': 'Écrivez au moins un créneau.',
  'campaign-slot-missing': 'Ce créneau n’est pas proposé, ou ne l’est plus. Choisissez-en un autre.',
  'campaign-slot-full': 'Ce créneau vient d’être pris par d’autres structures. Choisissez-en un autre.',
  'campaign-exercise-held': 'Cet exercice a déjà eu lieu : son créneau ne change plus.',
  'campaign-word-too-long': '« {label} » : {maximum} caractères au plus. Raccourcissez.',
  'campaign-day-missing': 'Indiquez ce jour.',
  'campaign-day-not-date':
    'La date « {value} » n’existe pas ou ne se lit pas. Écrivez le jour, le mois et l’année en quatre chiffres, par exemple 12/03/2027.',
  'campaign-day-out-of-range':
    'La date « {value} » est trop ancienne ou trop lointaine. Vérifiez l’année : elle s’écrit avec quatre chiffres, entre {firstYear} et {lastYear}.',
  'campaign-day-passed': 'Ce jour est déjà passé. Donnez un jour à venir, ou celui d’aujourd’hui.',
  'campaign-final-before-interim': 'Le jour final vient avant le jour intermédiaire. Corrigez l’un des deux.',
  'campaign-for-nobody':
    'Aucune structure ouverte ne répond à ces critères. Élargissez la cible de la campagne, puis ouvrez-la.',
  'campaign-open-already':
    'Cette campagne est déjà ouverte : son texte et sa cible ne changent plus. Clôturez-la et écrivez-en une autre si elle est fausse.',
  'campaign-not-open': 'Cette campagne n’est pas en cours : elle n’est pas encore ouverte, ou elle est close.',
  'campaigns-full':
    'Cette région a déjà {maximum} campagnes, le plus qu’elle puisse garder. Supprimez des brouillons devenus inutiles.',
  'target-not-offered': 'Un des critères choisis n’existe pas dans cette région. Choisissez de nouveau.',
  'target-list-too-long':
    'Cette liste compte {count numéro|numéros} ; {maximum} au plus. Envoyez-la en plusieurs fois.',
  'target-number-faulty':
    'Ce qui suit n’est pas un numéro FINESS : {value}. Un numéro compte neuf caractères. Corrigez la liste, ou retirez-les.',
  'target-structure-elsewhere':
    'Le registre ne compte pas ces numéros parmi les structures ouvertes de la région : {value}. Vérifiez-les, ou retirez-les.',
}
