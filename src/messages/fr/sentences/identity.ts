/** Refusals of accounts, sign-in and mails. None says whether an address has an account. */
export const identity = {
  'first-access':
    'Ce serveur n’a pas encore d’administrateur. Ouvrez {address} pour créer son compte. Ce lien ne sert qu’une fois, pendant 7\u00A0jours au plus.',
  'first-access-file':
    'Ce serveur n’a pas encore d’administrateur. Le lien qui crée son compte est dans le fichier {file}, que seul le compte du serveur peut lire. Ce lien ne sert qu’une fois, pendant 7\u00A0jours au plus.',
  'consent-own': 'C’est votre demande : un autre administrateur doit donner son accord.',
  'consent-for-oneself': 'Cette demande vous donnerait plus à lire : un autre administrateur doit donner son accord.',
  'consent-not-asked':
    'L’accord d’un second administrateur n’est pas demandé pour une commande. Le journal garde cette invitation, et ceux qui répondent de la structure seront prévenus par message à son acceptation.',
  'consent-not-independent':
    'Votre rôle d’administrateur et celui de la personne qui demande remontent à la même personne. Il faut l’accord d’un administrateur invité par la commande user invite, sur le serveur.',
  'consent-outdated':
    'La structure, l’entité juridique, le territoire ou la région de ce rôle n’existe plus, ou tout est déjà placé. Refusez cette demande.',
  'consent-stuck':
    'Le réglage ROLE_CONSENT demande l’accord d’un second administrateur, mais aucun ne peut le donner. Invitez-le sur le serveur : npm run -s cli -- user invite <mail> --role admin.',
  'access-key-day-far': 'Ce jour est trop loin : une clé dure un an au plus.',
  'access-key-day-past': 'Ce jour est passé. Choisissez le dernier jour où le programme doit lire.',
  'access-key-day-unreadable': 'Ce n’est pas un jour. Écrivez-le ainsi : 31/12/2026.',
  'access-key-name-missing': 'Donnez un nom à la clé, par exemple celui du programme.',
  'access-key-second-factor': 'Votre rôle demande un second facteur. Ajoutez-en un à votre compte, puis faites la clé.',
  'access-keys-full':
    'Votre compte garde déjà {maximum} clés, le plus possible. Retirez celles qui ne servent plus, puis recommencez.',
  'form-faulty': 'Le formulaire est à corriger.',
  'email-malformed': 'Ce n’est pas une adresse électronique. Écrivez-la ainsi : prenom.nom@exemple.fr.',
  'email-missing': 'Indiquez une adresse électronique, par exemple prenom.nom@exemple.fr.',
  'password-missing': 'Indiquez votre mot de passe.',
  'password-refused': 'Ce mot de passe n’est pas le bon.',
  'password-too-short':
    'Le mot de passe est trop court : {minimum} caractères au moins. Quelques mots sans rapport entre eux conviennent.',
  'password-too-long': 'Le mot de passe est trop long : {maximum} caractères au plus.',
  'password-holds-mail': 'Le mot de passe ne doit pas contenir le début de votre adresse électronique.',
  'password-common':
    'Ce mot de passe est l’un des premiers que l’on essaie. Choisissez-en un autre, par exemple quelques mots sans rapport entre eux.',
  'passwords-differ': 'Les deux mots de passe saisis sont différents.',
  'name-too-long': 'Le nom est trop long : 100 caractères au plus.',

  'sign-in-refused': 'L’adresse électronique ou le mot de passe n’est pas le bon.',
  'sign-in-delayed': 'Trop d’essais ont échoué. Attendez {minutes} min, puis recommencez.',
  'sign-in-locked': 'Trop de codes faux ont été saisis. Attendez un quart d’heure, puis recommencez.',
  'sign-in-again':
    'Votre compte n’a pas de mot de passe à redemander. Déconnectez-vous, reconnectez-vous, puis recommencez dans les dix minutes.',
  'sign-in-lost': 'Cette étape a expiré, ou une autre demande l’a terminée. Recommencez la connexion.',
  'recovery-code-used-meanwhile':
    'Une autre demande vient d’utiliser un code de secours de ce compte. Si elle vient de vous, continuez dans l’autre page, ou saisissez un autre code. Sinon, saisissez un autre code, puis changez votre mot de passe.',
  'session-ended': 'Vous n’êtes plus connecté\u00A0: reconnectez-vous.',
  'form-of-another':
    'Ce formulaire a été rempli avec un autre compte que celui qui est connecté maintenant. Rien n’est enregistré. Reconnectez-vous avec le compte d’origine.',
  'second-factor-refused':
    'Ce code n’est pas le bon, ou il a déjà servi. Attendez le code suivant de votre application et saisissez-le.',
  'second-factor-there': 'Un second facteur existe déjà pour ce compte.',

  'invitation-refused': 'L’invitation est à corriger.',
  'invitation-role-missing':
    'Indiquez le rôle. Choisissez parmi : structure, college, territory, region, observer, admin.',
  'invitation-role-unknown':
    'Le rôle « {role} » n’existe pas. Choisissez parmi : structure, college, territory, region, observer, admin.',
  'invitation-scope-surplus': 'Cette option ne va pas avec le rôle « {role} ». Retirez-la.',
  'invitation-scope-missing': 'Indiquez où vaut le rôle « {role} ».',
  'invitation-structure-closed':
    'Le répertoire FINESS ne compte plus la structure {scope} parmi celles qui sont ouvertes : personne de nouveau n’y est invité.',
  'invitation-structure-unknown':
    'La structure « {scope} » n’est pas dans le registre. Vérifiez son numéro FINESS, ou importez le registre.',
  'invitation-legal-entity-unknown':
    'Aucune structure ouverte du registre ne dépend de l’entité juridique « {scope} ». Vérifiez son numéro FINESS, ou importez le registre.',
  'invitation-territory-missing': 'Indiquez le territoire.',
  'invitation-region-unknown': 'La région « {scope} » n’existe pas. Indiquez son code INSEE, par exemple 32.',

  'mail-not-sent':
    'Le message n’a pas pu être envoyé ({reason}). La page Réglages de l’administration permet un essai d’envoi, qui dit la cause et le réglage à corriger.',
  'mail-certificate-unknown':
    'Le certificat du serveur d’envoi n’est signé par aucune autorité publique. S’il est le vôtre, ou celui d’une autorité privée, indiquez le fichier (PEM) de ce certificat ou de cette autorité dans le réglage SMTP_CA_FILE, puis redémarrez.',
  'mail-certificate-name':
    'Le certificat du serveur d’envoi est à un autre nom. Écrivez dans SMTP_URL le nom qui figure sur ce certificat, plutôt qu’une adresse IP ou un autre nom.',
  'mail-certificate-expired':
    'Le certificat du serveur d’envoi a expiré, ou n’est pas encore valable. Faites-le renouveler, et vérifiez la date de ce serveur.',
  'mail-encryption-missing':
    'Le serveur d’envoi ne propose pas de chiffrement (STARTTLS), et le mot de passe de SMTP_URL ne part pas en clair. Faites-le activer, ou utilisez smtps:// s’il l’accepte.',
  'mail-server-unreachable':
    'Le serveur d’envoi ne répond pas. Vérifiez le nom et le port de SMTP_URL, et que ce serveur a le droit de s’y connecter.',
  'mail-connection-lost':
    'La liaison avec le serveur d’envoi s’est rompue pendant l’envoi. On ne sait pas s’il a pris le message. Demandez-le à qui tient ce serveur, ou vérifiez son journal.',
  'mail-login-refused':
    'Le serveur d’envoi refuse l’utilisateur ou le mot de passe de SMTP_URL. Un signe comme @ ou / s’y écrit en code\u00A0: %40, %2F.',
  'mail-postponed':
    'Le serveur d’envoi demande de revenir plus tard, comme beaucoup le font une fois pour un expéditeur nouveau (liste grise). Rien n’est à régler\u00A0: le message est essayé de nouveau dans quelques minutes.',
  'mail-refused':
    'Le serveur d’envoi refuse ce message. Vérifiez l’adresse du destinataire, l’expéditeur (MAIL_FROM), et que ce serveur a le droit d’envoyer par celui-là.',
  'mail-authority-unreadable':
    'Le fichier du réglage SMTP_CA_FILE ne peut pas être lu comme un certificat (PEM). Vérifiez son chemin, ses droits et son contenu.',
  'mail-fault': 'Le message n’a pas pu partir. Vérifiez le réglage SMTP_URL.',
  'mail-header-broken': 'L’adresse ou l’objet d’un message contient un caractère interdit.',
}
