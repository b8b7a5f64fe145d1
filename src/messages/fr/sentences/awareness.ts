/** Refusals of the sessions of awareness. */
export const awareness = {
  'awareness-invalid': 'La séance n’est pas enregistrée : corrigez chaque point ci-dessous, puis recommencez.',
  'awareness-changed-elsewhere':
    'Quelqu’un a modifié cette séance entre-temps. Rien n’est enregistré : relisez votre version, puis enregistrez-la si elle doit remplacer l’autre.',
  'awareness-kind-missing': 'Dites si c’était une séance ou une campagne.',
  'awareness-title-missing': 'Donnez un titre, par exemple « Reconnaître un faux message ».',
  'awareness-title-too-long': 'Ce titre est trop long : {maximum} caractères au plus.',
  'awareness-day-missing': 'Écrivez le jour.',
  'awareness-not-day':
    'La date « {value} » n’existe pas ou ne se lit pas. Écrivez le jour, le mois et l’année en quatre chiffres, par exemple 12/03/2027.',
  'awareness-day-out-of-range':
    'La date « {value} » est trop ancienne ou trop lointaine. Vérifiez l’année : elle s’écrit avec quatre chiffres, entre {firstYear} et {lastYear}.',
  'awareness-day-to-come':
    'Ce jour n’est pas encore venu. Notez la séance une fois qu’elle a eu lieu, ou la campagne une fois qu’elle a commencé.',
  'awareness-day-order': 'La campagne finit avant de commencer. Corrigez une des deux dates.',
  'awareness-audience-missing': 'Dites pour qui elle était. Cochez au moins une case.',
  'awareness-reached':
    'Le nombre de personnes s’écrit en chiffres, de 1 à {maximum}. Laissez le champ vide si personne ne les a comptées.',
  'awareness-sessions-full':
    'Cette structure a déjà noté {maximum} séances, le plus qu’elle puisse garder. Effacez les plus anciennes.',
}
