/** Faults of the figures of a region. */
export const indicators = {
  'indicator-question-invalid': 'Ces chiffres ne peuvent pas être calculés : corrigez l’adresse ou le formulaire.',
  'region-alias-shared': '« {name} » désigne déjà un autre territoire de cette région. Un nom n’en désigne qu’un.',
  'region-departements-differ': 'Les départements de cette région sont {expected}. Corrigez la liste.',
  'region-unknown': '« {code} » n’est le code INSEE d’aucune région. Écrivez par exemple 32.',
  'series-file-refused':
    'Ce fichier n’a pas été importé : rien n’a changé. Corrigez chaque point ci-dessous, puis recommencez.',
  'regions-count': 'Régions vérifiées : {files}. Fautes : {faults}.',
  'series-removed': 'Chiffres retirés : {points}.',
  'series-removable': 'Chiffres qui seraient retirés : {points}. Rien n’a été écrit.',
  'series-imported': 'Chiffres importés : {points}.',
  'series-read': 'Chiffres lus sans faute : {points}. Fautes : {faults}. Rien n’a été écrit.',
  'series-changed-meanwhile':
    'Ces chiffres ont été importés à nouveau entre-temps : rien n’est retiré. Relisez ce qui serait retiré, puis confirmez.',
  'series-not-imported':
    'Aucun chiffre importé ne porte ce nom, ce jour et ce territoire. Il a peut-être déjà été retiré : relisez la liste des chiffres importés.',
  'series-indicator-missing': 'Donnez le nom de l’indicateur.',
  'series-indicator-too-long': 'Le nom de l’indicateur compte plus de {maximum} caractères. Raccourcissez-le.',
  'series-territory-ambiguous':
    '« {territory} » peut désigner plusieurs territoires de la région : {names}. Écrivez le nom exact.',
  'series-territory-unknown': 'La région n’a pas de territoire « {territory} ». Laissez vide pour toute la région.',
  'series-day-faulty': '« {value} » n’est pas une date. Écrivez par exemple 31/12/2025.',
  'series-day-to-come': 'Le jour {value} n’est pas encore venu. Donnez le jour où le chiffre a été relevé.',
  'series-nothing-given': 'Choisissez un fichier CSV, ou collez les lignes.',
  'series-numerator-faulty':
    'Le numérateur « {value} » n’est pas un nombre positif ou nul. Écrivez par exemple 12 ou 13,3.',
  'series-denominator-faulty':
    'Le dénominateur « {value} » n’est pas un nombre plus grand que zéro. Laissez vide si le chiffre n’est pas une part.',
  'series-numerator-over-denominator':
    'Le numérateur {numerator} dépasse le dénominateur {denominator}. Vérifiez l’ordre des deux colonnes.',
  'series-line-twice':
    'Cet indicateur est déjà donné pour ce territoire et cette date : {first}. Gardez l’une des deux lignes.',
  'series-too-many-indicators':
    'Indicateurs importés de la région\u00A0: {count}. Elle en garde {maximum} au plus : sa page et son rapport les impriment tous. Retirez-en, ou importez moins de noms différents.',
  'series-too-many-figures':
    'Chiffres importés de la région\u00A0: {count}. Elle en garde {maximum} au plus. Retirez les plus anciens d’abord.',
  'series-source-missing': 'Dites d’où viennent ces chiffres : ils sont affichés avec leur source.',
} as const
