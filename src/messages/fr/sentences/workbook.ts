/** Faults of a workbook that is sent back. */
export const workbook = {
  // The file
  'workbook-file-missing': 'Choisissez le classeur rempli, puis envoyez-le.',
  'workbook-empty': 'Ce fichier est vide. Enregistrez de nouveau le classeur, puis renvoyez-le.',
  'workbook-too-large':
    'Ce fichier dépasse 2 Mo : ce n’est sans doute pas le classeur. Un classeur rempli pèse moins de 200 ko.',
  'workbook-foreign':
    'Ce fichier n’est pas un classeur .xlsx. Envoyez le classeur téléchargé ici, enregistré au format « Classeur Excel (.xlsx) ».',
  'workbook-xls':
    'Ce fichier est à l’ancien format .xls. Ouvrez-le, enregistrez-le au format « Classeur Excel (.xlsx) », puis renvoyez-le.',
  'workbook-ods':
    'Ce fichier est au format .ods. Ouvrez-le, enregistrez-le au format « Classeur Excel (.xlsx) », puis renvoyez-le.',
  'workbook-encrypted':
    'Ce fichier est protégé par un mot de passe : il ne peut pas être lu. Enregistrez-le sans mot de passe, puis renvoyez-le.',
  'workbook-damaged': 'Ce fichier est abîmé ou incomplet. Enregistrez de nouveau le classeur, puis renvoyez-le.',
  'workbook-inflates-too-much':
    'Ce fichier contient beaucoup plus que le classeur téléchargé ici : il n’est pas lu. Renvoyez ce classeur, sans image ni pièce ajoutée.',
  'workbook-cell-too-long':
    'Un texte de ce fichier est plus long que ce qu’une cellule peut contenir : il n’est pas lu. Envoyez le classeur téléchargé ici.',
  'workbook-too-many-rows':
    'Une feuille de ce fichier a trop de lignes remplies : il n’est pas lu. Envoyez le classeur téléchargé ici.',

  'workbook-has-faults':
    '{faults point|points} à corriger dans le classeur ; les autres réponses sont données ci-dessus.',

  // Which questionnaire
  'workbook-identity-missing':
    'La feuille « {sheet} » manque, ou ne dit plus de quel questionnaire il s’agit. Repartez du classeur téléchargé ici.',
  'workbook-other-format':
    'Ce classeur vient d’une autre version de Cap CaRE. Téléchargez le classeur de nouveau et recopiez-y vos réponses.',
  'workbook-other-questionnaire':
    'Ce classeur est celui du questionnaire « {found} » ; ce diagnostic porte sur « {expected} ». Envoyez le bon classeur.',
  'workbook-other-version':
    'Ce classeur est fait pour la version {found} du questionnaire ; ce diagnostic suit la version {expected}. Téléchargez le classeur ici et recopiez-y vos réponses.',
  'workbook-other-audience':
    'Ce classeur est fait pour le type de structure {found} ; ce diagnostic est celui d’une structure {expected}. Envoyez le bon classeur.',
  'questionnaire-not-for-audience': 'Ce questionnaire ne s’adresse pas à ce type de structure ({audience}).',

  // Its sheets and columns
  'workbook-sheet-missing':
    'Cette feuille manque, ou elle a été renommée : ses réponses ne sont pas lues. Redonnez-lui son nom.',
  'workbook-sheet-unknown': 'Cette feuille n’était pas dans le classeur d’origine : elle n’est pas lue.',
  'workbook-headings-missing':
    'Les titres de colonnes ne se trouvent pas en haut de cette feuille : elle n’est pas lue. Remettez-les sur une même ligne, à partir de la colonne A : {headings}.',
  'workbook-more-faults':
    'Il y a encore {more autre point|autres points}. Corrigez ce qui est dit ici, puis envoyez de nouveau le classeur.',
  'workbook-column-missing':
    'Le titre de colonne « {expected} » est attendu ici : cette feuille n’est pas lue. Remettez les colonnes comme à l’origine.',
  'workbook-line-missing':
    'La ligne « {id} » manque : sa réponse n’est pas lue. Remettez-la, ou laissez la réponse comme elle est.',
  'workbook-cells-merged':
    'Des cellules ont été fusionnées : rien ne dit à quelle question elles répondent. Annulez la fusion.',
  'workbook-cell-outside': 'Cette cellule est en dehors du tableau : elle n’est pas lue. Écrivez dans « Commentaire ».',

  // Its lines
  'workbook-id-missing': 'L’identifiant de la question manque : cette ligne n’est pas lue. Remettez-le.',
  'workbook-id-unknown':
    'Aucune question de cette feuille n’a l’identifiant « {value} » : cette ligne n’est pas lue. Remettez l’identifiant d’origine.',
  'workbook-id-repeated':
    'L’identifiant « {value} » est déjà en {other} : aucune des deux lignes n’est lue. Gardez la bonne.',
  'workbook-question-changed':
    'Le texte de la question a été modifié : la réponse n’est pas lue. Remettez le texte d’origine.',

  // Its answers
  'workbook-cell-formula': 'Cette cellule contient une formule. Remplacez-la par sa valeur, tapée au clavier.',
  'workbook-cell-error': 'Le tableur signale une erreur dans cette cellule. Effacez-la, puis tapez la réponse.',
  'workbook-cell-percent': 'Ce nombre est mis en pourcentage. Écrivez-le sans le signe %, par exemple 80.',
  'workbook-cell-time':
    'Cette cellule est au format date, heure ou durée : le nombre qu’elle garde n’est pas celui qu’elle affiche. Mettez-la au format « Nombre », puis tapez le nombre, par exemple 168.',
  'workbook-cell-not-text':
    'Cette cellule affiche une date, une heure ou un pourcentage : ce qu’elle garde est un autre nombre. Mettez-la au format « Texte », puis tapez-la de nouveau.',
  'workbook-cell-not-day':
    'Cette cellule garde le nombre {value}, qui n’est pas une date plausible. Écrivez le jour, le mois et l’année en quatre chiffres, par exemple 01/03/2026.',
  'workbook-answer-unlisted': 'La réponse « {value} » n’est pas dans la liste. Choisissez une réponse de la liste.',
  'workbook-answer-above':
    'La réponse « {value} » n’a pas sa place ici. Mettez « oui » à chaque ligne qui convient, en dessous.',
  'workbook-yes-or-no': 'Écrivez « oui » ou « non », ou laissez la cellule vide.',
  'workbook-no-choice': 'Aucune des lignes ci-dessous n’est à « oui ». Choisissez-en une, ou « Je ne sais pas » ici.',
  'workbook-column-on-sheets':
    'Plusieurs feuilles de ce classeur ont une colonne {column} : {sheets}. Gardez-en une seule dans le fichier, ou réunissez leurs lignes sur une feuille, puis recommencez.',
}
