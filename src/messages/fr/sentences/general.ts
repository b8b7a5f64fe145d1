/** Refusals that any door can meet. */
export const general = {
  'public-url-missing':
    'Le réglage PUBLIC_URL est vide : l’adresse des liens privés suivra celle que chaque visiteur envoie. Indiquez l’adresse publique du serveur.',
  'already-sent':
    'Ce formulaire a déjà été envoyé\u00A0: il a été pris en compte une fois, et rien n’a été fait en double.',
  'too-many-bytes':
    'Trop de données ont été envoyées aujourd’hui avec ce lien, ce compte ou depuis ce réseau. Recommencez demain. Ce qui est déjà enregistré est conservé.',
  'proxy-names-nobody':
    'Le serveur mandataire {proxy} ne dit pas pour qui il transmet les demandes (en-tête X-Forwarded-For absent). Tous les visiteurs partagent les mêmes limites. Réglez le mandataire : son réglage est décrit dans README.md.',
  'not-found': 'Cette page n’existe pas, ou plus. Vérifiez que l’adresse est complète.',
  'delegation-link-ended':
    'Ce lien n’ouvre plus de thème. La personne qui vous l’a envoyé l’a fermé ou ne répond plus de cette structure, son délai est passé, ou le questionnaire est transmis. Demandez-lui un autre lien. Si vous venez de copier l’adresse, vérifiez qu’elle est complète.',
  'exercise-link-ended':
    'Ce lien n’ouvre plus d’exercice. L’animateur l’a fermé ou ne répond plus de cette structure, ou l’exercice est fini. Demandez-lui un autre lien. Si vous venez de copier l’adresse, vérifiez qu’elle est complète.',
  'private-link-ended':
    'Cette page n’existe pas, ou plus. Un lien privé n’ouvre plus rien quand son diagnostic a été effacé, rattaché à un compte, ou quand son délai est passé. Demandez à la personne qui vous l’a donné, ou commencez un autre diagnostic. Si vous venez de copier l’adresse, vérifiez qu’elle est complète.',
  'diagnosis-page-missing':
    'Cette page n’existe pas dans votre diagnostic, ou plus. Votre lien privé fonctionne et vos réponses enregistrées sont conservées.',
  'input-invalid': 'La demande est mal formée.',
  'input-invalid-type': 'Cette valeur manque ou n’a pas la forme attendue.',
  'input-invalid-value': 'Cette valeur ne fait pas partie des choix possibles.',
  'input-invalid-format': 'Cette valeur n’a pas la forme attendue.',
  'input-invalid-union': 'Cette valeur n’a pas la forme attendue.',
  'input-unrecognized-keys': 'Un champ inconnu accompagne la demande.',
  'input-too-big': 'Cette valeur est trop grande : {maximum} au plus.',
  'input-too-long': 'Ce texte est trop long\u00A0: {maximum caractère|caractères} au plus.',
  'input-too-many': 'Il y en a trop\u00A0: {maximum} au plus.',
  'input-too-small': 'Cette valeur est trop petite ou vide.',
  'right-ended':
    'Vos droits ont changé pendant que cette demande attendait son tour. Rien n’a été fait. Reconnectez-vous, puis recommencez.',
  'large-readings-full':
    'Trop de pages ou de fichiers d’une grande région se préparent déjà, pour vous ou pour d’autres. Attendez dix secondes, puis recommencez\u00A0: rien n’est perdu.',
  'request-abandoned': 'Le travail demandé n’a pas été fait, car plus personne ne l’attendait. Recommencez.',
  'request-head-too-long':
    'L’adresse demandée est trop longue, ou votre navigateur envoie trop de cookies. Reprenez depuis l’accueil, avec une recherche plus courte ou moins de filtres.',
  'request-unreadable': 'Le serveur n’a pas compris ce que votre navigateur a envoyé. Reprenez depuis l’accueil.',
  'port-unavailable':
    'Le port {port} n’est pas disponible ({reason}). Arrêtez le programme qui l’occupe, ou choisissez un autre port.',
  'server-stopping':
    'Le serveur s’arrête, car il a reçu le signal {signal}. Les demandes en cours ont dix secondes pour finir.',
  'server-stop-cut':
    'Des demandes n’ont pas fini en dix secondes\u00A0: elles ont été coupées. Ce que le serveur avait confirmé est enregistré.',
  'server-outlives-terminal':
    'Le terminal d’où le serveur a été lancé est fermé (signal SIGHUP). Le serveur continue\u00A0; pour l’arrêter, envoyez-lui le signal SIGTERM.',
  'unexpected-fault':
    'Une erreur imprévue a arrêté le programme. Recommencez ; si elle se répète, transmettez la ligne ci-dessous (référence {reference}) : elle ne contient aucune réponse.',
  'storage-unavailable':
    'La base de données ne s’ouvre pas ({reason}). Vérifiez DATABASE_URL si vous utilisez PostgreSQL, sinon le dossier DATA_DIR, ses droits et la place libre.',
  'storage-away':
    'La base de données du serveur ne répond pas : ce que vous venez d’envoyer n’est peut-être pas enregistré. Ce qui l’était déjà est conservé. Recommencez dans quelques instants.',
  'storage-full':
    'Le disque du serveur est plein : ce que vous venez d’envoyer n’a pas été enregistré. Ce qui l’était déjà est conservé. Prévenez la personne qui gère ce serveur, puis recommencez.',
  'storage-read-only':
    'Le serveur ne peut rien écrire pour le moment : ce que vous venez d’envoyer n’a pas été enregistré. Ce qui l’était déjà est conservé. Prévenez la personne qui gère ce serveur, puis recommencez.',
  'file-too-heavy':
    'Ce fichier demande beaucoup plus de travail que ceux qui sont attendus ici : il n’a pas été lu. Vérifiez que c’est le bon fichier.',
  'files-too-many':
    'Beaucoup de fichiers arrivent en même temps. Attendez une minute, puis envoyez de nouveau le vôtre : rien n’a été modifié.',
  'form-too-many-fields':
    'Ce formulaire compte plus de {maximum} champs : il n’a pas été lu, et rien n’a été modifié. Rechargez la page, puis recommencez.',
  'body-too-large': 'L’envoi est trop volumineux. Raccourcissez le texte puis recommencez : rien n’a été modifié.',
}
