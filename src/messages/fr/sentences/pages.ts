/** Refusals that only pages can meet. */
export const pages = {
  'mail-trial-postponed':
    'Le serveur d’envoi demande de revenir plus tard, comme beaucoup le font une fois pour un expéditeur nouveau (liste grise). Rien n’est à régler\u00A0: les autres messages repartent d’eux-mêmes. Ce message d’essai ne repart pas. Recommencez l’essai dans dix minutes.',
  'address-invalid': 'L’adresse de cette page demande ce qui n’existe pas.',
  'address-year-faulty': '« {value} » n’est pas une année. Écrivez une année avec quatre chiffres, par exemple 2026.',
  'address-year-unreadable':
    'L’année demandée n’en est pas une. Écrivez une année avec quatre chiffres, par exemple 2026.',
  'address-choice-unreadable': 'Le choix demandé pour « {name} » n’existe pas. Les choix sont : {choices}.',
  'address-choice-unknown': '« {value} » n’est pas un choix possible pour « {name} ». Les choix sont : {choices}.',
  'foreign-form':
    'Ce formulaire n’a pas été envoyé depuis ce site. Rouvrez la page, puis recommencez. Si le refus persiste, l’adresse publique du serveur (PUBLIC_URL) est à vérifier.',
  'too-many-requests':
    'Trop de demandes viennent de votre réseau. Attendez une minute, puis recommencez : rien n’est perdu.',
  'files-under-way':
    'Trop de fichiers sont déjà demandés avec votre compte ou depuis votre réseau. Attendez la fin d’un téléchargement, puis recommencez\u00A0: rien n’est perdu.',
  'start-questionnaire-missing': 'Choisissez un diagnostic.',
  'start-audience-missing': 'Choisissez le type de votre structure.',
  'start-no-room':
    'Ce serveur manque de place : aucun nouveau diagnostic ne peut commencer pour l’instant. Ceux qui sont commencés continuent. Prévenez la personne qui gère ce serveur, puis recommencez plus tard.',
  'sites-none': 'Cochez au moins un site.',
  'start-name-too-long': 'Le nom de la structure est trop long : 200 caractères au plus.',
}
