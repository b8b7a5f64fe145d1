/** Faults of an action of a plan. */
export const plan = {
  'action-invalid': 'Cette action ne peut pas être enregistrée : corrigez chaque point ci-dessous, puis recommencez.',
  'action-title-missing': 'Écrivez ce qu’il y a à faire.',
  'action-text-too-long': 'Ce texte compte {length} caractères ; {maximum} au plus. Raccourcissez-le.',
  'action-due-missing': 'Donnez une échéance : le jour où l’action doit être faite.',
  'action-due-not-date':
    'L’échéance « {value} » n’existe pas ou ne se lit pas. Écrivez le jour, le mois et l’année en quatre chiffres, par exemple 01/03/2027.',
  'action-due-out-of-range':
    'Cette échéance est trop ancienne ou trop lointaine. Vérifiez l’année : elle s’écrit avec quatre chiffres, entre {firstYear} et {lastYear}.',
  'action-state-unknown': 'Choisissez un état de la liste.',
  'action-objective-unknown': 'L’un de ces objectifs n’est pas dans le programme. Choisissez dans la liste.',
  'action-changed-elsewhere':
    'Cette action a été modifiée ailleurs entre-temps. Votre version n’est pas enregistrée : comparez les deux ci-dessous. Pour garder la vôtre, enregistrez de nouveau.',
  'plan-calendar-empty':
    'Aucune action n’est à faire : il n’y a pas d’échéance à mettre dans votre agenda. Ajoutez une action, puis recommencez.',
  'plan-full': 'Un plan compte {maximum} actions au plus. Supprimez celles qui ne servent plus, puis recommencez.',
  'plan-measures-invalid': 'Rien n’a été ajouté au plan d’actions.',
  'plan-measure-missing': 'Choisissez au moins une mesure.',
  'plan-measure-unknown':
    'L’une de ces mesures n’est pas dans ce questionnaire. Revenez au résultat, puis recommencez.',
}
