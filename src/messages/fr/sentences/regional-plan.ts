/** Refusals of the cyber plan of a region. */
export const regionalPlan = {
  'plan-templates-count': 'Modèles vérifiés : {files}. Fautes : {faults}.',
  'regional-action-invalid': 'L’action n’est pas enregistrée : corrigez chaque point ci-dessous, puis recommencez.',
  'regional-action-changed-elsewhere':
    'Quelqu’un a modifié cette action entre-temps. Rien n’est enregistré : relisez votre version, puis enregistrez-la si elle doit remplacer l’autre.',
  'regional-action-axis-missing': 'Choisissez l’axe du plan dont relève l’action.',
  'regional-action-title-missing': 'Donnez un titre à l’action.',
  'regional-action-text-too-long': 'Ce texte compte {length} caractères ; {maximum} au plus. Raccourcissez-le.',
  'regional-action-person':
    'Ce champ contient une adresse électronique. Nommez une fonction ou un organisme : il reste vrai quand les personnes changent.',
  'regional-action-not-day':
    'La date « {value} » n’existe pas ou ne se lit pas. Écrivez le jour, le mois et l’année en quatre chiffres, par exemple 12/03/2027.',
  'regional-action-day-out-of-range':
    'La date « {value} » est trop ancienne ou trop lointaine. Vérifiez l’année : elle s’écrit avec quatre chiffres, entre {firstYear} et {lastYear}.',
  'regional-action-day-order': 'L’action finit avant de commencer. Corrigez une des deux dates.',
  'regional-action-state-missing': 'Dites où en est l’action.',
  'regional-action-progress':
    'L’avancement s’écrit en chiffres, de 0 à 100. Laissez le champ vide si personne ne le sait.',
  'regional-action-budget':
    'Le budget s’écrit en euros entiers, sans virgule, par exemple 12 000. Laissez le champ vide s’il n’est pas connu.',
  'regional-action-indicator-unknown':
    'Un des indicateurs choisis n’existe pas ou n’existe plus. Choisissez de nouveau.',
  'regional-action-stage-title':
    'Donnez un titre à cette étape, en 200 caractères au plus. Videz aussi sa date pour la retirer.',
  'regional-action-stage-day-passed':
    'Cette étape ne peut pas être terminée à une date à venir. Laissez la date vide tant qu’elle n’est pas finie.',
  'regional-actions-full': 'Ce plan a déjà {maximum} actions, le plus qu’il puisse garder.',
  'regional-axes-full': 'Ce plan a déjà {maximum} axes, le plus qu’il puisse garder.',
  'regional-axis-title': 'Donnez à l’axe un titre de {maximum} caractères au plus.',
  'regional-axis-in-use':
    'Cet axe a des actions : il reste. Rattachez-les à un autre axe ou renommez celui-ci ; une action ne s’efface jamais.',
  'regional-plan-template-empty': 'Le plan a déjà tous les axes de ce modèle : rien n’est ajouté.',
}
