/** Refusals of the agenda of a region and of its contacts of a crisis. */
export const regionalOffer = {
  'event-invalid': 'L’évènement n’est pas enregistré : corrigez chaque point ci-dessous, puis recommencez.',
  'event-changed-elsewhere':
    'Quelqu’un a modifié cet évènement entre-temps. Rien n’est enregistré : relisez votre version, puis enregistrez-la si elle doit remplacer l’autre.',
  'event-title-missing': 'Donnez un titre à l’évènement.',
  'event-text-too-long': 'Ce texte est trop long : {maximum} caractères au plus. Raccourcissez-le.',
  'event-kind-missing': 'Dites quelle sorte d’évènement c’est.',
  'event-day-missing': 'Écrivez le jour.',
  'event-not-day':
    'La date « {value} » n’existe pas ou ne se lit pas. Écrivez le jour, le mois et l’année en quatre chiffres, par exemple 12/03/2027.',
  'event-day-out-of-range':
    'La date « {value} » est trop ancienne ou trop lointaine. Vérifiez l’année : elle s’écrit avec quatre chiffres, entre {firstYear} et {lastYear}.',
  'event-day-order': 'L’évènement finit avant de commencer. Corrigez une des deux dates.',
  'event-hour-faulty': 'L’heure « {value} » ne se lit pas. Écrivez-la ainsi : 9h30.',
  'event-hours-incomplete': 'Écrivez les deux heures, celle du début et celle de la fin, ou aucune.',
  'event-hours-order': 'L’évènement finit avant de commencer. Corrigez une des deux heures.',
  'event-for-whom-missing': 'Dites pour qui il est, par exemple « directions des ESMS ».',
  'event-capacity':
    'Le nombre de places s’écrit en chiffres, de 1 à {maximum}. Laissez le champ vide s’il y a de la place pour tous.',
  'event-capacity-below':
    '{registered structure est déjà inscrite|structures sont déjà inscrites} : gardez au moins autant de places.',
  'event-cancelled': 'Cet évènement est annulé : il ne change plus, et n’inscrit plus personne.',
  'event-over': 'Cet évènement est terminé : les inscriptions sont closes.',
  'event-full': 'Il n’y a plus de place : la dernière vient d’être prise.',
  'event-no-registration': 'Cet évènement ne demande pas d’inscription.',
  'events-full': 'Cette région a déjà {maximum} évènements, le plus qu’elle puisse garder.',
  'offer-link-faulty':
    'Ce lien ne peut pas être montré. Il commence par https://, suivi d’un nom de site, sans nom d’utilisateur ni espace.',
  'resource-files-count': 'Fichiers de ressources vérifiés : {files}. Fautes : {faults}.',
  'resource-region-faulty': 'Une région s’écrit par son code INSEE, deux chiffres entre guillemets, par exemple "32".',
  'contacts-invalid': 'Rien n’est enregistré : corrigez chaque point ci-dessous, puis recommencez.',
  'contact-name-missing':
    'Écrivez le nom de l’organisme ou de la fonction. Videz aussi les autres champs pour laisser ce contact à compléter.',
  'contact-unreachable': 'Écrivez un téléphone ou une adresse électronique.',
  'contact-phone': 'Ce téléphone ne se lit pas : écrivez des chiffres, avec des espaces ou un + au début.',
  'contact-mail': 'Cette adresse électronique ne se lit pas. Elle ressemble à cellule@exemple.fr.',
  'contact-source-missing': 'Dites d’où vient ce contact, par exemple « site de l’ARS, novembre 2026 ».',
  'contact-text-too-long': 'Ce texte est trop long : {maximum} caractères au plus. Raccourcissez-le.',
}
