/** What is said of a CISO Assistant library that is made a draft, and what is written in the draft. */
export const cisoAssistant = {
  'library-refused': 'Ce fichier ne peut pas être repris. Rien n’a été écrit.',
  'library-too-large': 'Le fichier {file} dépasse 6\u00A0Mo : ce n’est sans doute pas un référentiel CISO Assistant.',
  'library-too-long':
    'Ce référentiel donne {questions question|questions}, et un fichier de plus de 512\u00A0ko. Gardez-en une partie, puis recommencez.',
  'library-without-programme':
    'Aucun fichier de programme sans faute dans le dossier des questionnaires. Voyez « questionnaires check ».',
  'library-not-library':
    'Ce n’est pas une bibliothèque CISO Assistant : elle commence par « urn » et contient « objects ».',
  'library-without-framework':
    'Cette bibliothèque ne contient pas de référentiel (« framework »). Choisissez-en une qui en contient un.',
  'library-without-node': 'Ce référentiel n’a aucune exigence (« requirement_nodes »). Choisissez-en un autre.',
  'library-node-without-urn': 'Cet élément n’a pas de champ « urn ». Ajoutez-le.',
  'library-urn-repeated': 'L’urn « {urn} » est déjà pris plus haut. Chaque élément doit avoir le sien.',
  'library-parent-unknown': 'L’élément parent « {parent} » n’existe pas dans ce référentiel. Corrigez « parent_urn ».',
  'library-parents-circular':
    'L’élément « {urn} » se trouve au-dessus de lui-même. Corrigez les « parent_urn » qui tournent en rond.',
  'library-without-requirement':
    'Aucun élément de ce référentiel n’est à évaluer (« assessable: true ») : il n’y a rien à demander.',
  'draft-written':
    'Brouillon : {questions question|questions} en {themes thème|thèmes}. Complétez chaque « À compléter ».',
  'draft-where': 'Rangez ce brouillon sous questionnaires/{id}/{version}.yaml.',
  // What is written in the draft
  'draft-origin':
    'Brouillon tiré de la bibliothèque CISO Assistant « {name} » (référence : {refId}, version : {version}, éditeur : {provider}, langue : {locale}).',
  'draft-rights':
    'À compléter : vérifiez que vous avez le droit de reprendre ces textes. Voici ce que la bibliothèque dit de leurs droits.',
  'draft-no-copyright': 'Rien. Demandez à l’éditeur.',
  'draft-to-do':
    'À compléter avant de publier (retirez ces lignes ensuite) : identifiant, titre, résumé, audience, durée.',
  'draft-to-do-domain': 'À compléter : l’axe ou le domaine du programme de chaque thème (« domain », provisoire).',
  'draft-to-do-questions':
    'À compléter : la question elle-même, en mots simples, son aide, les réponses, les poids (tous à 1 sauf avis du référentiel), les mesures.',
  'draft-to-do-end':
    'Tant qu’un « À compléter » reste dans ce fichier, « questionnaires release » refuse de le publier.',
  'draft-left': 'Voici ce qui n’a pas pu être repris.',
  'draft-nothing-left': 'Tout a pu être repris.',
  'draft-decide-weight': 'À compléter : texte, poids et mesures. Les scores viennent du référentiel.',
  'draft-decide-scores': 'À compléter : texte, réponses, poids et mesures. Les scores sont provisoires.',
  'draft-decide-unscored': 'À compléter : texte. Cette réponse n’est pas notée.',
  'draft-source-version': 'version {version}.',
  'draft-title': 'À compléter : le titre.',
  'draft-summary': 'À compléter : de quoi parle ce questionnaire, et à qui il s’adresse.',
  'draft-answer-complet': 'À compléter : oui, c’est en place et vérifié.',
  'draft-answer-en-grande-partie': 'À compléter : c’est en place pour l’essentiel.',
  'draft-answer-en-partie': 'À compléter : c’est commencé.',
  'draft-answer-non': 'À compléter : non, rien n’est fait.',
  'draft-measure-title': 'À compléter : ce qu’il faut faire.',
  'draft-measure-why': 'À compléter : pourquoi le faire.',
  'draft-measure-how': 'À compléter : la première étape.',
  'left-groups': 'groupes de mise en œuvre (implementation_groups), {count} fois : {names}.',
  'left-scores': 'échelle de notes du référentiel (scores_definition, min_score, max_score) : {names}.',
  'left-translations': 'traductions (translations), {count} fois : {names}.',
  'left-mappings': 'correspondances avec d’autres référentiels (requirement_mapping_sets) : {names}.',
  'left-evidence': 'preuves attendues (typical_evidence), {count} fois : {names}.',
  'left-controls': 'mesures de référence (reference_controls), {count} fois : {names}.',
  'left-threats': 'menaces (threats), {count} fois : {names}.',
  'left-conditions': 'conditions d’affichage (depends_on, select_implementation_groups), {count} fois : {names}.',
  'left-headings': 'titres de rang inférieur ou sans exigence, {count} fois : {names}.',
  'left-choices': 'réponses déjà proposées d’office par Cap CaRE, {count} fois : {names}.',
  'left-kinds': 'types de question inconnus, remplacés par des réponses provisoires, {count} fois : {names}.',
  'left-fields': 'autres champs, {count} fois : {names}.',
}
