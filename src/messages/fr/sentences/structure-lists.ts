/** Refusals of lists of structures, and what is said of each number of a file. */
export const structureLists = {
  'list-empty':
    'Aucun numéro ne désigne une structure de la région : il n’y a rien à garder. Vérifiez les numéros, puis recommencez.',
  'list-entity-expanded':
    'Le numéro {value} est celui d’une entité juridique : la liste retient ses structures ouvertes dans la région ({count}).',
  'list-invalid': 'La liste n’est pas enregistrée : corrigez ce point, puis recommencez.',
  'list-name-missing': 'Donnez un nom à la liste : c’est par lui que vous la retrouverez.',
  'list-name-taken': 'Une liste de la région s’appelle déjà « {value} ». Donnez un autre nom.',
  'list-name-too-long': 'Ce nom compte {length} caractères ; {maximum} au plus. Raccourcissez-le.',
  'list-number-elsewhere': 'La structure {value} est dans une autre région : elle est laissée de côté.',
  'list-number-faulty':
    '« {value} » n’est pas un numéro FINESS : il est laissé de côté. Un numéro compte neuf caractères.',
  'list-number-missing': 'Cette ligne n’a pas de numéro : elle est laissée de côté.',
  'list-number-twice': 'Le numéro {value} est déjà donné ({first}) : il ne compte qu’une fois.',
  'list-number-unknown':
    'Le répertoire de ce serveur ne connaît pas le numéro {value} : il est laissé de côté. Ce n’est peut-être ni un ES ni un ESMS, ou le répertoire est plus ancien que votre fichier.',
  'list-numbers-missing': 'Choisissez un fichier, ou collez des numéros FINESS.',
  'list-too-long': 'Cette liste compte {count numéro|numéros} ; {maximum} au plus. Faites-en plusieurs listes.',
  'list-zero-put-back': 'Le tableur avait retiré le premier zéro : le numéro est lu {value}.',
  'lists-full': 'Cette région garde déjà {maximum} listes, le plus possible. Supprimez celles qui ne servent plus.',
}
