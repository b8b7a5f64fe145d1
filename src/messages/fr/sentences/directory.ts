/** Faults of a FINESS file, of its lines, and of the choice of a structure. */
export const directory = {
  'structure-not-found':
    'Aucune structure du registre n’a le numéro FINESS {finess}. Vérifiez le numéro, ou cherchez la structure par son nom.',

  'finess-region-unknown': 'Aucune région n’a le code INSEE « {region} ». Codes possibles : {known}.',
  'finess-file-missing': 'Ce fichier n’existe pas. Vérifiez son nom et son dossier.',
  'finess-file-unreadable':
    'Ce fichier ne peut pas être lu ({reason}). Vérifiez que c’est bien un fichier et que ce compte a le droit de le lire.',
  'finess-file-empty': 'Ce fichier est vide. Téléchargez-le de nouveau.',
  'finess-file-foreign':
    'Ce fichier n’est pas un fichier FINESS. Sont lus : le CSV « etalab-cs1100502 » ou « cs1100507 », et le JSON « finess-structures » de FINESS+, compressé ou non.',
  'finess-plus-foreign':
    'Ce fichier JSON ne contient pas d’établissements FINESS+. Prenez « finess-structures » (et non « finess-activites ») sur data.gouv.fr.',
  'finess-workbook':
    'Ce fichier est un classeur de tableur ou une archive zip. Donnez le fichier FINESS tel qu’il est publié, ou enregistrez la feuille au format « CSV UTF-8 », séparateur point-virgule.',
  'finess-utf16':
    'Ce fichier est en UTF-16 (« texte Unicode » des tableurs). Enregistrez-le au format « CSV UTF-8 », ou reprenez le fichier publié.',
  'finess-separator':
    'Les champs de ce fichier ne sont pas séparés par des points-virgules. Enregistrez-le avec ce séparateur, ou reprenez le fichier publié.',
  'finess-header-missing':
    'La première ligne manque : elle doit commencer par « finess;etalab; » et donner la date des données. Reprenez le fichier publié, ou remettez cette ligne.',
  'finess-file-cut':
    'Le fichier s’arrête au milieu de la ligne {line} : il est incomplet. Téléchargez-le de nouveau. Rien n’a été modifié.',
  'finess-json-damaged':
    'Ce fichier JSON s’arrête trop tôt, ou il est abîmé. Téléchargez-le de nouveau. Rien n’a été modifié.',
  'finess-gzip-damaged':
    'Ce fichier compressé s’arrête trop tôt, ou il est abîmé. Téléchargez-le de nouveau. Rien n’a été modifié.',
  'finess-encoding-mixed':
    'Ce fichier mêle deux encodages : la ligne {utf8} est en UTF-8, la ligne {other} ne l’est pas. Convertissez-le tout entier en UTF-8, ou reprenez le fichier publié. Rien n’a été modifié.',
  'finess-encoding-line': 'Cette ligne n’est pas en UTF-8, alors que d’autres le sont.',
  'finess-region-absent':
    'Ce fichier ne contient aucun établissement de la région {region} ({name}). Vérifiez le code de la région ou le fichier. Rien n’a été modifié.',
  'finess-no-establishment':
    'Ce fichier ne contient aucune ligne d’établissement. Téléchargez-le de nouveau. Rien n’a été modifié.',
  'finess-nothing-kept':
    'Rien n’est à retenir de ce fichier : {read établissement lu|établissements lus}, dont {refused refusé|refusés}, les autres hors champ ou fermés. Vérifiez le fichier. Rien n’a été modifié.',
  'finess-too-many-closures':
    'Cet import fermerait {closures} des {open} structures ouvertes, dont {names}. Ce fichier est sans doute partiel. Si c’est un extrait, ajoutez --region. Si ces fermetures sont voulues, ajoutez --accept-closures. Rien n’a été modifié.',

  'finess-other-import':
    'Un autre import a mis à jour le registre entre-temps. Relancez celui-ci quand l’autre est terminé : il complétera le registre.',
  'finess-older-file':
    'Les données de ce fichier sont du {file}, celles du registre du {register} : elles sont plus récentes. Prenez un fichier plus récent. Pour revenir quand même en arrière, ajoutez --accept-older. Rien n’a été modifié.',

  'finess-section-unknown':
    'Cette ligne commence par « {value} » au lieu de « structureet » ou « geolocalisation ». Retirez-la, ou reprenez le fichier publié.',
  'finess-field-count':
    'Cette ligne a {found champ|champs} au lieu de {expected}. Vérifiez ses points-virgules, ou reprenez le fichier publié.',
  'finess-quote-open': 'Un guillemet ouvert n’est pas fermé sur cette ligne. Fermez-le, ou reprenez le fichier publié.',
  'finess-number-missing': 'Le numéro FINESS manque. Complétez-le.',
  'finess-number-zero-lost':
    'Le numéro « {value} » n’a que 8 chiffres : un tableur (Excel) a retiré le zéro du début. Reprenez le fichier publié, ou importez cette colonne au format Texte avant d’enregistrer.',
  'finess-number-length': 'Le numéro « {value} » n’a pas 9 caractères. Corrigez-le.',
  'finess-number-shape':
    'Le numéro « {value} » n’est pas un numéro FINESS : neuf chiffres, le deuxième pouvant être A ou B (Corse). Corrigez-le.',
  'finess-name-missing': 'Le nom de l’établissement manque. Complétez-le.',
  'finess-departement-missing': 'Le département manque. Complétez-le.',
  'finess-departement-unknown':
    'Le département « {value} » n’existe pas, ou il a perdu son zéro sans que rien d’autre ne permette de le retrouver. Corrigez-le.',
  'finess-commune-missing':
    'Ni la commune ni le code postal ne disent dans quel département est l’établissement. Complétez l’un des deux.',
  'finess-duplicate-different':
    'Le numéro {finess} figure aussi ici : {other}, avec d’autres renseignements. Aucune des deux n’est retenue, car rien ne dit laquelle est juste. Gardez la bonne.',

  'finess-key':
    'Le numéro {value} est douteux : son dernier chiffre n’est pas sa clé de contrôle. Vérifiez-le ; il est retenu.',
  'finess-letter-lost':
    'Une lettre a été perdue dans « {value} » lors d’une conversion. Le nom est retenu ainsi : reprenez le fichier publié.',
  'finess-departement-mended':
    'Le département « {value} » a perdu son zéro : il est rétabli, le numéro ou le code postal le confirmant.',
  'finess-departement-by-postal-code':
    'Le code INSEE de la commune manque ou n’est pas lisible : le département est pris du code postal. Vérifiez-le.',
  'finess-commune-dropped': 'Le code de commune « {value} » n’est pas lisible : il est laissé vide.',
  'finess-postal-code-dropped': 'Le code postal « {value} » n’a pas 5 chiffres : il est laissé vide.',
  'finess-siret-scientific':
    'Le SIRET « {value} » a été arrondi par un tableur et ne peut pas être retrouvé : il est laissé vide.',
  'finess-siret-dropped': 'Le SIRET « {value} » n’a pas 14 chiffres : il est laissé vide.',
  'finess-date-rewritten': 'La date « {value} » a été réécrite par un tableur : elle est lue jour/mois/année.',
  'finess-date-dropped': 'La date « {value} » n’est pas lisible : elle est laissée vide.',
}
