/** Faults of an answer, and refusals of an assessment. */
export const assessment = {
  'answers-invalid': 'Ces réponses ne peuvent pas être notées : corrigez chaque point ci-dessous, puis recommencez.',
  'assessment-submitted-meanwhile':
    'Ce questionnaire a été transmis entre-temps\u00A0: il ne change plus. Ce que vous venez d’envoyer n’est pas enregistré. Pour le garder, commencez une nouvelle évaluation depuis la page de la structure.',
  'question-unknown': 'Cette question n’existe pas dans ce questionnaire. Vérifiez son identifiant.',
  'question-other-audience': 'Cette question n’est pas posée à ce type de structure ({audience}). Retirez-la.',
  'answer-malformed': 'La réponse doit être une valeur, ou un objet avec « value », « comment » et « internal ».',
  'answer-not-one-choice': 'Choisissez une seule réponse de la liste.',
  'answer-not-several-choices': 'La réponse doit être une liste de choix.',
  'answer-not-number': 'Écrivez un nombre seul, par exemple 12 ou 12,5.',
  'answer-number-ambiguous':
    '« {value} » peut vouloir dire {withDecimals} ou {withThousands}. Écrivez « {withDecimals} » ou « {withThousands} », sans point.',
  'answer-not-date':
    'La date « {value} » n’existe pas ou ne se lit pas. Écrivez le jour, le mois et l’année en quatre chiffres, par exemple 01/03/2026 ou 2026-03-01.',
  'answer-day-implausible':
    'Cette date est trop ancienne ou trop lointaine. Vérifiez l’année : elle s’écrit avec quatre chiffres, entre {firstYear} et {lastYear}.',
  'answer-unknown': 'La réponse « {value} » n’existe pas. Réponses possibles : {known}.',
  'answer-empty': 'La réponse est vide. Choisissez une réponse, ou « je ne sais pas ».',
  'answer-repeated': 'La même réponse est donnée deux fois.',
  'answer-exclusive': 'La réponse « {value} » ne va pas avec une autre. Gardez-la seule, ou retirez-la.',
  'answer-changed-elsewhere':
    'Cette réponse a été modifiée ailleurs entre-temps : « {stored} ». La vôtre n’est pas enregistrée. Pour la garder, enregistrez de nouveau cette page.',
  'answer-contradictory':
    'Une réponse est donnée en même temps que « je ne sais pas » ou « sans objet ». Gardez l’une des deux.',
  'answer-out-of-range': 'Ce nombre est hors des limites : de {minimum} à {maximum}.',
  'answer-too-precise': 'Le nombre {value} a plus de quatre décimales. Arrondissez-le.',
  'answer-too-long': 'Le texte compte {length} caractères ; {maximum} au plus. Raccourcissez-le.',
  'comment-too-long': 'Le commentaire compte {length} caractères ; {maximum} au plus. Raccourcissez-le.',
  'move-out-of-date':
    'Une réponse a changé depuis l’affichage de cette page. Voici ce qui se passerait maintenant : rien n’a été modifié.',
  'structure-closed':
    'Le répertoire FINESS ne compte plus « {name} » parmi les structures ouvertes. Ses réponses restent lisibles, mais rien de nouveau n’y est commencé, confié ni transmis. Si c’est une erreur, prévenez l’organisme qui gère ce serveur.',
  'submission-empty': 'Aucune question n’a encore de réponse : il n’y a rien à transmettre.',
  'submission-out-of-date':
    'Une réponse a changé depuis l’affichage de cette page. Voici ce qui serait partagé maintenant : rien n’a été transmis.',
  'claim-link-unknown':
    'Ce lien n’ouvre aucun diagnostic : il est incomplet, a expiré, ou a déjà été rattaché. Copiez l’adresse entière.',
  'claim-draft-exists':
    'Votre structure a déjà un brouillon d’un de ces questionnaires. Transmettez-le ou supprimez-le, puis recommencez : rien n’a été modifié.',
  'claim-not-for-kind': 'Ce questionnaire n’est pas prévu pour votre type de structure : rien n’a été modifié.',
  'claim-other-structure': 'Ce diagnostic a été commencé pour une autre structure : {name}, FINESS {finess}.',
  'claim-other-kind':
    'Ce diagnostic a été commencé pour un autre type de structure. Il prendra les questions prévues pour le vôtre : les réponses aux autres questions ne compteront plus.',
  'delegations-full':
    'Ce questionnaire a déjà {maximum} liens de thèmes confiés, le plus qu’il puisse en avoir. Fermez ceux qui ne servent plus, puis recommencez.',
  'submissions-too-many':
    'Ce questionnaire a déjà été transmis {maximum} fois depuis hier à la même heure, le plus qu’il puisse l’être. Vos réponses sont gardées. Transmettez-les demain.',
  'site-changed':
    'Ses réponses ont changé depuis l’affichage de la page : rien n’y a été écrit. Revoyez ce qui se passerait.',
  'site-closed': 'Le répertoire FINESS ne la compte plus parmi les structures ouvertes.',
  'site-incomplete': 'Questions encore sans réponse : {count}.',
  'site-not-begun': 'Ce questionnaire n’y est pas commencé.',
  'site-not-yours': 'Vous ne répondez plus pour ce site, ou son questionnaire vient d’être transmis ou supprimé.',
  'site-of-the-answers': 'C’est d’ici que viennent les réponses.',
  'site-other-kind':
    'Ce n’est pas le même type de structure : un établissement de santé et un établissement médico-social ne répondent pas aux mêmes questions.',
  'site-other-version':
    'Son brouillon est dans la version {version} du questionnaire. Ouvrez-le pour passer à la même version, puis revenez ici.',
  'site-submitted': 'Déjà transmis : un résultat transmis ne change plus.',
  'sites-out-of-date':
    'Les réponses communes ont changé depuis l’affichage de la page : rien n’y a été écrit. Revoyez ce qui se passerait.',
  'sites-too-many': 'Vous avez choisi {count site|sites}. Choisissez-en {maximum} au plus à la fois.',
  'delegation-colleague-missing': 'Indiquez la fonction du collègue, en 120 caractères au plus.',
  'not-applicable-not-offered': 'Cette question concerne toutes les structures : « sans objet » n’est pas proposé.',
}
