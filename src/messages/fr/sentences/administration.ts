/** Refusals of the administration of accounts, invitations and settings. */
export const administration = {
  'last-administrator':
    'C’est le dernier administrateur : ce rôle ne peut pas lui être retiré, et son compte ne peut pas être fermé. Donnez d’abord ce rôle à une autre personne.',
  'own-role':
    'Vous administrez ce serveur : un autre administrateur doit vous donner ce rôle. Personne ne se donne un rôle à soi-même.',
  'invitation-territory-unknown': 'Le territoire « {scope} » n’existe pas, ou plus. Choisissez-en un autre.',

  'invitation-lines-refused': 'Des lignes de ce fichier ne sont plus justes. Rien n’a été envoyé.',
  'invitation-line-mail': '« {value} » n’est pas une adresse électronique. Corrigez-la.',
  'invitation-line-role':
    'Le rôle « {value} » n’existe pas. Écrivez structure, rssi, territoire, region, observateur ou administrateur.',
  'invitation-line-repeated': 'La même invitation figure déjà ici : {other}. Retirez l’une des deux.',
  'invitation-line-scope-missing': 'Le périmètre manque. Complétez-le.',
  'invitation-line-admin-scope': 'Un administrateur n’a pas de périmètre. Laissez cette case vide.',
  'invitation-line-zero-lost':
    'Le numéro « {value} » n’a que 8 chiffres : un tableur (Excel) a retiré le zéro du début. Mettez cette colonne au format Texte, remettez le zéro et enregistrez de nouveau.',
  'invitation-line-number-rounded':
    'Le numéro « {value} » a été arrondi par un tableur. Mettez cette colonne au format Texte et saisissez le numéro entier.',
  'invitation-line-region-zero-lost':
    'Le code de région « {value} » n’a qu’un chiffre : un tableur (Excel) a retiré le zéro du début. Écrivez 01, 02, 03, 04 ou 06.',
  'invitation-group-unknown':
    'Aucun groupe ouvert ni aucune entité juridique ne répond à « {scope} ». Écrivez un numéro FINESS d’entité juridique, ou choisissez un groupe.',
  'invitation-line-group-unknown':
    'Aucun groupe ouvert ne s’appelle « {value} ». Vérifiez le nom, écrivez le numéro FINESS d’une entité juridique, ou ajoutez d’abord ce groupe.',
  'invitation-line-territory-unknown':
    'Aucun territoire ne s’appelle « {value} ». Vérifiez le nom, ou ajoutez d’abord ce territoire.',
  'invitation-line-territory-ambiguous':
    'Plusieurs territoires répondent à « {value} » : rien ne dit lequel. Écrivez le nom exact, ou invitez cette personne une par une.',
  'invitation-line-already-granted': 'Cette personne a déjà ce rôle. Retirez la ligne.',
  'invitation-line-already-invited':
    'Cette personne est déjà invitée à ce rôle. Retirez la ligne, ou renvoyez son invitation.',

  'settings-refused': 'Ces réglages sont à corriger.',
  'notice-too-long': 'Ce texte est trop long : {maximum} caractères au plus.',
  'operator-name-too-long': 'Le nom de l’opérateur est trop long : {maximum} caractères au plus.',
  'accent-shape': 'Écrivez la couleur avec un dièse et six chiffres ou lettres de a à f, par exemple #1b5e73.',
  'accent-contrast':
    'Cette couleur est trop claire : un texte blanc ne s’y lit pas bien (contraste {contrast}, il en faut 4,5). Choisissez-en une plus foncée.',
  'logo-missing': 'Choisissez une image.',
  'logo-too-large': 'Cette image dépasse 200 ko. Réduisez-la, puis recommencez.',
  'logo-too-many-pixels':
    'Cette image fait {width}\u00A0points sur {height}. Réduisez-la à {maximum}\u00A0points de côté au plus, puis recommencez.',
  'logo-damaged': 'Cette image est abîmée ou incomplète. Enregistrez-la de nouveau, puis recommencez.',
  'logo-svg':
    'Une image SVG peut contenir un programme : elle n’est pas acceptée. Enregistrez-la en PNG, JPEG ou WebP.',
  'logo-foreign': 'Ce fichier n’est pas une image PNG, JPEG ou WebP.',
}
