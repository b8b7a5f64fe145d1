/** Faults of the content, and the output of the commands on it. */
export const questionnaires = {
  // Refusals and results
  'content-invalid': 'Le contenu a des fautes. Corrigez chaque point ci-dessous, puis recommencez.',
  'content-folder-missing': 'Le dossier du contenu est introuvable : {folder}. Remettez-le en place.',
  'content-file-not-found': 'Le fichier {file} est introuvable. Vérifiez son chemin.',
  'content-not-found': '« {name} » n’existe pas, ou n’est pas encore publié.',
  'content-name-malformed': 'Écrivez <identifiant>@<version>, par exemple sauvegardes@1.0.0.',
  'release-refused': 'Rien n’a été publié. Corrigez chaque point ci-dessous, puis recommencez.',
  'release-already-done':
    'Cette version est déjà publiée et ne change plus. Pour la corriger, écrivez une nouvelle version.',
  'release-version-not-higher': 'La version {latest} est déjà publiée. Donnez à votre version un numéro plus grand.',
  'release-programme-first':
    'Le questionnaire cite le programme {programme}, qui n’est pas publié. Publiez-le d’abord : « questionnaires release {programme} ».',
  'release-format-first':
    'Ce fichier suit encore l’ancien format, qui ne se publie plus. Ajoutez la ligne « format: {format} » sous « version », puis vérifiez.',
  'release-equivalence-missing':
    'Dites ce que deviennent les réponses données à la version {from} : écrivez {id}/{from}--{version}.yaml.',
  'release-joined': 'Le passage depuis la version {from} est publié avec lui et ne change plus (empreinte {sha256}).',
  'release-to-complete': 'Il reste un « À compléter » ici. Écrivez ce qui manque, ou retirez la ligne.',
  'release-done': '{name} est publié et ne change plus (empreinte {sha256}). Redémarrez le serveur pour le proposer.',
  'preview-begins':
    'Aperçu de {file}, seul, sur cette machine. Rien n’est gardé : les réponses d’essai sont effacées à la fin (Ctrl-C). Le fichier est relu à chaque enregistrement : rechargez alors la page.',
  'preview-read-again': '{time} : fichier relu. Rechargez la page.',
  'preview-kept': '{time} : fichier modifié, mais pas repris. Les pages montrent la version d’avant.',
  'preview-not-questionnaire': 'Le fichier {file} n’est pas un questionnaire : seul un questionnaire a un aperçu.',
  'scratch-on-postgresql':
    'L’aperçu n’utilise jamais votre base, mais DATABASE_URL est défini. Relancez la même commande avec DATABASE_URL vide.',
  'schema-written': '{path} est à jour.',
  'list-faulty-file': '{file} : a des fautes, voyez « questionnaires check ».',
  'check-no-fault': 'Aucune faute. Fichiers vérifiés : {files}.',
  'check-faults': '{faults faute|fautes}. Fichiers vérifiés : {files}.',
  // The file
  'file-misnamed':
    'Ce fichier n’est pas à sa place. Un questionnaire ou un kit s’appelle <identifiant>/<version>.yaml, une équivalence <identifiant>/<de>--<à>.yaml, et le programme care/<version>.yaml.',
  'file-not-utf8': 'Ce fichier n’est pas en UTF-8. Enregistrez-le de nouveau avec l’encodage UTF-8.',
  'file-too-large': 'Ce fichier dépasse 512\u00A0ko. Raccourcissez-le, ou coupez-le en deux.',
  'file-empty': 'Ce fichier est vide. Commencez par les champs « id », « version » et « title ».',
  'id-differs-from-folder':
    'L’identifiant est « {id} », mais le dossier s’appelle « {folder} ». Donnez-leur le même nom.',
  'version-differs-from-file':
    'La version est « {version} », mais le fichier s’appelle « {fileVersion}.yaml ». Donnez-leur le même numéro.',
  // The YAML text
  'yaml-syntax':
    'Cette ligne n’est pas du YAML valable. Vérifiez les guillemets, les crochets et les accolades (détail : {detail}).',
  'yaml-indent':
    'Le décalage de cette ligne ne va pas. Alignez-la sur les lignes de même rang, avec des espaces, ou fermez le crochet resté ouvert plus haut.',
  'yaml-tab': 'Une tabulation décale cette ligne. Remplacez-la par des espaces.',
  'yaml-colon': 'Un deux-points suivi d’une espace coupe ce texte. Mettez tout le texte entre guillemets.',
  'yaml-several-documents': 'Une ligne « --- » coupe ce fichier en plusieurs parties. Retirez-la.',
  'yaml-too-deep': 'Ce passage est trop imbriqué. Simplifiez-le.',
  'yaml-too-many-signs':
    'Ce fichier a trop de lignes, de guillemets ou de crochets\u00A0: il n’est pas lu au-delà de ce passage. Vérifiez que c’est le bon fichier.',
  'yaml-alias':
    'Les renvois (& et *) ne sont pas acceptés. Écrivez le texte en toutes lettres, ou mettez-le entre guillemets.',
  'field-repeated': 'Le champ « {field} » est écrit deux fois. Gardez-en un seul.',
  // The fields, one by one
  'field-missing': 'Le champ « {field} » manque. Ajoutez-le.',
  'field-unknown': 'Le champ « {field} » n’existe pas ici. Vérifiez son orthographe, ou retirez-le.',
  'field-empty': 'Ce champ est vide. Remplissez-le, ou retirez-le s’il est facultatif.',
  'field-malformed': 'Cette valeur n’a pas la forme attendue. Prenez modèle sur un autre fichier.',
  'field-not-string': 'Un texte est attendu ici. S’il ressemble à un nombre, mettez-le entre guillemets.',
  'field-not-number': 'Un nombre est attendu ici, sans guillemets, avec un point pour les décimales.',
  'field-not-int': 'Un nombre entier est attendu ici. Retirez les décimales.',
  'field-not-boolean': 'Écrivez true (oui) ou false (non), sans guillemets.',
  'field-not-array': 'Une liste est attendue ici : entre crochets, ou un élément par ligne après un tiret.',
  'field-not-object': 'Des champs nommés sont attendus ici, par exemple « id » et « text ».',
  'value-not-allowed': 'Cette valeur n’existe pas. Choisissez parmi : {allowed}.',
  'number-too-small': 'Ce nombre est trop petit : {minimum} au moins.',
  'number-not-above': 'Ce nombre est trop petit : il doit dépasser {minimum}.',
  'number-too-big': 'Ce nombre est trop grand : {maximum} au plus.',
  'list-too-short': 'Cette liste est trop courte : {minimum} au moins.',
  'condition-malformed':
    'Une condition s’écrit de l’une de ces façons : { question: …, in: […] }, { all: […] }, { any: […] } ou { not: … }. Gardez-en une seule.',
  'id-not-kebab-case':
    'Un identifiant s’écrit en minuscules sans accent, en chiffres et en tirets, par exemple copie-hors-ligne.',
  'version-not-semver': 'Une version s’écrit avec trois nombres, par exemple 1.0.0.',
  'version-not-dotted':
    'La version du programme s’écrit avec des nombres et des points, entre guillemets, par exemple "2025.1".',
  'programme-not-id-at-version': 'Le programme s’écrit <identifiant>@<version>, par exemple care@2025.1.',
  'score-too-precise': 'Ce score a plus de quatre décimales. Arrondissez-le.',
  'date-malformed': 'Cette date n’existe pas, ou n’a pas la forme AAAA-MM-JJ, par exemple 2026-03-01.',
  'due-malformed': 'Écrivez une année, par exemple "2027", ou un jour qui existe, par exemple "2027-06-30".',
  'link-malformed': 'Écrivez une adresse entière, qui commence par https://.',
  // Names
  'id-repeated': 'L’identifiant « {id} » est déjà pris plus haut. Choisissez-en un autre.',
  'word-repeated': '« {word} » est déjà dans cette liste. Retirez la répétition.',
  'answer-id-reserved':
    '« {id} » est un mot réservé : cette réponse est proposée d’office. Retirez-la, ou changez son identifiant.',
  // Audiences, themes, weights
  'audience-outside-questionnaire':
    'Le questionnaire ne s’adresse pas aux {audience}. Retirez-les ici, ou ajoutez-les en tête du questionnaire.',
  'audience-without-question': 'Aucune question n’est posée aux {audience}. Ajoutez-en, ou retirez-les d’ici.',
  'theme-unknown': 'Le thème « {theme} » n’existe pas. Vérifiez son nom, ou ajoutez-le à la liste « themes ».',
  'theme-empty': 'Le thème « {theme} » n’a aucune question. Ajoutez-en une, ou retirez le thème.',
  'theme-without-weight':
    'Dans le thème « {theme} », aucune question posée aux {audience} ne compte. Donnez un poids à l’une d’elles.',
  'question-out-of-order':
    'Cette question du thème « {theme} » vient après celles d’un thème suivant. Regroupez les questions par thème, dans l’ordre de la liste « themes ».',
  'weight-on-unscored-kind': 'Une question de type « {kind} » n’est pas notée. Mettez son poids à 0.',
  'essential-without-weight': 'Une question essentielle doit compter. Donnez-lui un poids, ou retirez « essential ».',
  // Helps
  'help-too-long':
    'Cette aide a {sentences phrase|phrases}. Gardez les {longest} qu’il faut avoir lues pour répondre, et mettez le reste dans « more ».',
  'more-without-help':
    '« more » prolonge une aide, et cette question n’en a pas. Écrivez d’abord « help », en une ou deux phrases.',
  // Answers and bands
  'score-missing': 'Cette question compte : chaque réponse doit avoir un score. Ajoutez « score », de 0 à 1.',
  'full-score-out-of-reach':
    'Aucune réponse ne permet d’obtenir tous les points. Faites en sorte que la meilleure donne un score de 1.',
  'exclusive-not-multiple':
    '« exclusive » n’a de sens que si plusieurs réponses sont possibles. Retirez-le, ou passez à « kind: multiple ».',
  'bands-missing': 'Cette question compte : dites quel nombre donne quel score. Ajoutez « bands ».',
  'band-not-ascending': 'Le palier {from} ne dépasse pas le précédent. Rangez les paliers du plus petit au plus grand.',
  'bands-start-elsewhere':
    'Le premier palier part de {from}, mais le minimum est {minimum}. Donnez-leur la même valeur.',
  'band-above-maximum':
    'Le palier {from} dépasse le maximum {maximum} : il ne servira jamais. Corrigez l’un ou l’autre.',
  'minimum-missing':
    'Cette question compte : dites à partir de quel nombre. Ajoutez « minimum », égal au premier palier.',
  'minimum-above-maximum': 'Le minimum {minimum} dépasse le maximum {maximum}. Corrigez l’un ou l’autre.',
  // Conditions
  'condition-question-unknown': 'La question « {question} » n’existe pas. Vérifiez son identifiant.',
  'condition-not-earlier':
    'La question « {question} » n’est pas posée avant celle-ci. Déplacez l’une des deux, ou changez la condition.',
  'condition-kind':
    'La question « {question} » est de type « {kind} ». Une condition porte sur une question de type « single » ou « multiple ».',
  'condition-answer-unknown':
    'La question « {question} » n’a pas de réponse « {answer} ». Réponses possibles : {known}.',
  'condition-answer-reserved': 'Une condition ne peut pas porter sur « {answer} ». Retirez ce mot de la liste.',
  'condition-other-audience':
    'La question « {question} » n’est posée à aucune des structures qui voient celle-ci. Changez la condition, ou l’une des deux audiences.',
  // Measures
  'measure-unknown': 'La mesure « {measure} » n’existe pas. Vérifiez son nom, ou ajoutez-la à la liste « measures ».',
  'measure-unused': 'La mesure « {measure} » ne sert à aucune question. Citez-la dans une question, ou retirez-la.',
  'question-without-measure':
    'Cette question compte, mais ne propose aucune mesure. Citez-en au moins une dans « measures ».',
  // The programme cited
  'programme-missing':
    'Le programme {programme} est introuvable. Vérifiez son nom, ou ajoutez le fichier {programmeFile}.',
  'programme-faulty':
    'Le fichier {programmeFile} a des fautes. Corrigez-le d’abord : les domaines et les objectifs cités ici ne sont pas encore vérifiés.',
  'domain-unknown':
    '« {domain} » n’est ni un axe ni un domaine du programme. Vérifiez son identifiant dans le fichier du programme.',
  'objective-unknown':
    'L’objectif « {objective} » n’existe pas dans le programme. Vérifiez son code dans le fichier du programme.',
  'attainment-not-single':
    '« attainment » ne vaut que pour une question à une seule réponse. Ici, c’est le score qui décide : retirez-le.',
  'attainment-without-objective':
    '« attainment » est donné sans objectif. Citez un objectif dans « objectives », ou retirez-le.',
  'trajectory-not-allowed':
    'Aucun de ces objectifs n’admet de trajectoire : {objectives}. Écrivez « met » ou « unmet ».',
  // The programme file
  'axis-unknown': 'L’axe « {axis} » n’existe pas. Vérifiez son identifiant dans la liste « axes ».',
  'group-unknown': 'Le groupe « {group} » n’existe pas dans ce domaine. Vérifiez son code dans la liste « groups ».',
  'to-complete-unexplained': 'Ce domaine est à compléter. Dites dans « toComplete » ce qui manque et où le trouver.',
  'complete-without-item':
    'Ce domaine est dit complet, mais n’a ni prérequis ni objectif. Ajoutez-les, ou écrivez « status: to-complete ».',
  // The completion of the programme
  'programme-axes-changed': 'Les axes du programme ne changent pas ici. Remettez ceux du fichier publié.',
  'programme-domain-closed':
    'Le domaine « {domain} » n’est plus à compléter : il ne change pas ici. Remettez ce que dit le fichier publié.',
  'programme-domain-gone': 'Le domaine « {domain} » manque. Remettez-le tel qu’il est dans le fichier publié.',
  'programme-file-missing': 'Choisissez le fichier YAML du programme.',
  'programme-file-there':
    'Un brouillon de cette version est déjà dans le dossier des contenus. Donnez un autre numéro à votre version.',
  'programme-file-unreadable': 'Ce fichier n’est pas un texte en UTF-8. Enregistrez-le en UTF-8, puis recommencez.',
  'programme-file-too-large':
    'Ce fichier pèse plus de {maximum}\u00A0ko. Un fichier du programme en pèse moins de cent.',
  'programme-item-gone':
    'L’objectif {item} manque. Des candidats ont pu y répondre : remettez-le, et corrigez plutôt son texte.',
  'programme-unchanged': 'Ce fichier ne complète rien. Complétez un domaine, puis recommencez.',
  // released.json
  'released-malformed':
    'Le registre des publications est abîmé. Remettez la copie d’origine : il ne se modifie pas à la main.',
  'released-file-missing':
    '{missing} a été publié le {releasedOn} et n’est plus là. Remettez le fichier publié (empreinte {sha256}).',
  'released-file-changed':
    'Ce fichier a été publié le {releasedOn} et ne doit plus changer. Empreinte attendue : {expected} ; trouvée : {found}. Remettez le fichier publié, puis écrivez la correction dans une nouvelle version.',
  // The equivalence of two versions
  'equivalence-name-differs':
    '« {field} » dit {found}, mais la place du fichier dit {expected}. Donnez-leur la même valeur.',
  'equivalence-not-forward': 'On passe d’une version à une version plus récente : {from} n’est pas plus ancienne.',
  'equivalence-several': '{known} mène déjà à cette version. Gardez un seul des deux fichiers.',
  'equivalence-version-missing': 'Le fichier {questionnaire} est introuvable. Vérifiez le numéro de version.',
  'equivalence-version-faulty':
    'Le fichier {questionnaire} a des fautes. Corrigez-le d’abord : ses questions et ses réponses ne sont pas encore vérifiées ici.',
  'equivalence-question-unknown':
    'La question « {question} » n’existe pas dans la version {version}. Vérifiez son identifiant.',
  'equivalence-question-repeated':
    'La question « {question} » est déjà nommée plus haut. Gardez une seule des deux lignes.',
  'equivalence-question-unnamed':
    'La question « {question} » de la version {version} n’est nommée nulle part. Dites ce qu’elle devient, ou d’où elle vient.',
  'equivalence-not-kept':
    'Cette question a changé ({fields}). Écrivez-la dans « changes », avec une note qui le dit à la personne.',
  'equivalence-not-reworded':
    'Les réponses ne passent pas toutes telles quelles ({fields}). Écrivez « change: changed », et dites lesquelles passent.',
  'equivalence-rule-elsewhere':
    'La question « {question} » n’est pas dans « {side} » de ce changement. Ajoutez-la, ou retirez-la d’ici.',
  'equivalence-rule-kind':
    'Une question de type « {source} » ne donne pas de réponse à une question de type « {target} ». Écrivez {} pour que rien ne passe.',
  'equivalence-answer-unknown':
    'Dans la version {version}, la question « {question} » n’a pas de réponse « {answer} ». Réponses possibles : {known}.',
  'equivalence-choice-unreached':
    'Aucune case d’avant ne mène à « {answer} » : elle passerait pour non cochée. Écrivez {} pour que rien ne passe.',
}
