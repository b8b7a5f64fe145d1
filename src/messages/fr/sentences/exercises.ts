/** Faults of the record of an exercise. */
export const exercises = {
  'exercise-invalid': 'Cette fiche ne peut pas être enregistrée : corrigez chaque point ci-dessous, puis recommencez.',
  'exercise-kind-missing':
    'Dites de quel exercice il s’agit : exercice de crise, test de terrain du PCA ou test de restauration.',
  'exercise-status-missing': 'Dites si l’exercice est planifié ou réalisé.',
  'exercise-day-missing': 'Donnez le jour de l’exercice : le premier jour s’il en dure plusieurs.',
  'exercise-day-not-date':
    'La date « {value} » n’existe pas ou ne se lit pas. Écrivez le jour, le mois et l’année en quatre chiffres, par exemple 12/03/2026.',
  'exercise-day-out-of-range':
    'La date « {value} » est trop ancienne ou trop lointaine. Vérifiez l’année : elle s’écrit avec quatre chiffres, entre {firstYear} et {lastYear}.',
  'exercise-held-in-future':
    'Ce jour n’est pas encore arrivé : un exercice à venir est planifié. Choisissez « Planifié », ou corrigez le jour.',
  'exercise-time-faulty':
    'L’heure « {value} » ne se lit pas. Écrivez l’heure et les minutes, par exemple 9h30 ou 14:00.',
  'exercise-end-without-start':
    'Vous donnez l’heure de fin sans l’heure de début. Ajoutez le début, ou effacez la fin.',
  'exercise-end-before-start':
    'La fin vient avant le début, ou au même moment. Corrigez l’une des deux heures ; si l’exercice a fini un autre jour, écrivez le jour de fin.',
  'exercise-end-day-before-start':
    'Le jour de fin vient avant le jour de l’exercice. Corrigez-le, ou effacez-le si l’exercice a fini le jour même.',
  'exercise-end-day-without-hours':
    'Vous donnez un jour de fin sans l’heure de fin. Écrivez l’heure de début et l’heure de fin, ou effacez le jour de fin.',
  'exercise-too-long':
    'Un exercice dure {days jour|jours} au plus. Corrigez le jour de fin, ou écrivez une fiche par exercice.',
  'exercise-option-unknown': 'Choisissez une réponse de la liste.',
  'exercise-text-too-long': 'Ce texte compte {length} caractères ; {maximum} au plus. Raccourcissez-le.',
  'exercise-number-faulty':
    '« {value} » n’est pas un nombre de personnes. Écrivez un nombre entier, de 0 à {maximum}, ou laissez vide.',
  'exercise-amount-faulty':
    '« {value} » n’est pas un montant en euros. Écrivez des euros entiers, de 0 à {maximum}, par exemple 2 500, ou laissez vide.',
  'exercise-retex-before':
    'Le retour d’expérience (RETEX) ne peut pas venir avant l’exercice. Corrigez l’une des deux dates.',
  'exercise-retex-in-future': 'Ce jour n’est pas encore arrivé. Donnez la date du RETEX une fois qu’il est fait.',
  'exercise-retex-of-planned':
    'Un exercice planifié n’a pas encore de RETEX. Choisissez « Réalisé », ou effacez la date du RETEX.',
  'exercise-next-before': 'Le prochain exercice doit venir après celui-ci. Corrigez l’une des deux dates.',
  'exercise-structure-unknown':
    'Le répertoire FINESS ne contient pas : {numbers}. Vérifiez ces numéros, ou retirez-les.',
  'exercise-structure-closed':
    'D’après le répertoire FINESS, ces structures étaient fermées ce jour-là : {numbers}. Retirez-les, ou corrigez le jour.',
  'exercise-structure-elsewhere':
    'Ces structures ne sont pas de votre entité juridique : {numbers}. Retirez-les : chacune inscrit l’exercice sur sa propre page.',
  'exercise-group-elsewhere':
    'Ce groupe n’existe plus, ou vous n’avez pas la charge de toutes ses structures. Choisissez les structures une par une.',
  'exercise-structures-too-many':
    'Cette fiche couvre {length structure|structures} ; {maximum structure|structures} au plus. Écrivez plusieurs fiches.',
  'exercises-full':
    'Cette structure tient déjà {maximum} fiches d’exercice, le plus qu’elle puisse tenir. Complétez une fiche existante.',
  'exercise-changed-elsewhere':
    'Cette fiche a été modifiée ailleurs entre-temps. Votre version n’est pas enregistrée : comparez les deux ci-dessous. Pour garder la vôtre, enregistrez de nouveau.',
  'exercise-review-invalid':
    'Cet avis ne peut pas être enregistré : corrigez chaque point ci-dessous, puis recommencez.',
  'exercise-review-word-missing': 'Choisissez un avis dans la liste.',
  'exercise-review-motive-missing': 'Écrivez pourquoi vous contestez : la structure le lira.',
  'exercise-review-text-too-long': 'Ce motif compte {length} caractères ; {maximum} au plus. Raccourcissez-le.',
  'exercise-review-outdated':
    'La fiche a changé depuis que vous l’avez lue. Votre avis n’est pas enregistré : relisez-la ci-dessous, puis recommencez.',
  'exercise-review-not-crisis':
    'Seul un exercice de crise compte pour l’exercice annuel. Un test de terrain ou de restauration n’a pas d’avis.',
  'exercise-review-not-held': 'Un avis porte sur un exercice réalisé. Attendez que la structure l’ait déclaré.',
  'exercise-rate-invalid': 'Ces chiffres ne peuvent pas être calculés : corrigez chaque point ci-dessous.',
  'figures-year-faulty':
    'On ne peut pas demander les chiffres de l’année « {value} ». Demandez une année entre {firstYear} et {lastYear}.',
  'figures-year-to-come':
    'L’année {year} n’a pas commencé : il n’y a encore rien à compter. Demandez une année entre {firstYear} et {lastYear}.',
  'exercise-rate-day-faulty':
    'Le jour « {value} » ne revient pas chaque année. Écrivez le mois puis le jour, par exemple 09-30.',
}
