/** Missing arguments of a command. */
export const command = {
  'command-unknown': 'La commande « {words} » n’existe pas.',
  'command-incomplete': 'La commande est incomplète.',
  'command-questionnaire-missing': 'Indiquez le questionnaire, par exemple sauvegardes ou sauvegardes@1.0.0.',
  'command-questionnaire-malformed':
    'Écrivez l’identifiant du questionnaire seul, ou suivi d’un @ et de sa version : sauvegardes ou sauvegardes@1.0.0.',
  'command-content-list': 'Voyez la liste : « questionnaires list ».',
  'command-surplus': '« {word} » est de trop. Un nom qui contient des espaces s’écrit entre guillemets.',
  'data-place': 'La commande porte sur les données de {place}.',
  'data-missing':
    'Aucune base Cap CaRE dans {place}. Lancez la commande depuis le dossier du serveur, ou réglez DATA_DIR. Pour créer ici une base vide, ajoutez --create.',
  'data-create': 'Aucune base Cap CaRE dans {place}. En créer une vide ?',
  'command-file-missing': 'Indiquez le fichier à lire.',
  'command-edition-unknown':
    'L’édition « {edition} » n’existe pas. Choisissez --edition interne ou --edition diffusable.',
  'command-year-malformed': 'L’année « {year} » n’est pas un nombre comme 2026.',
  'command-output-missing': 'Indiquez le fichier à écrire, avec -o.',
  'command-audience-missing': 'Indiquez le type de structure : --audience ES ou --audience ESMS.',
  'command-region-missing': 'Indiquez le code INSEE de la région, par exemple {example}.',
  'command-day-missing':
    'Indiquez le jour des chiffres à retirer, par exemple --day 2025-12-31. Sans indicateur, « remove indicators » écrit les jours de chacun.',
  'command-option-unknown': 'L’option {option} n’existe pas pour cette commande.',
  'command-option-value': 'L’option {option} attend une valeur, ou n’en prend aucune. L’usage ci-dessous le dit.',
  'export-ending-unknown':
    'Le nom {file} ne dit pas quoi écrire. Finissez-le par .xlsx pour un classeur, ou par .csv pour les lignes seules.',
  'command-port-malformed': 'Indiquez un port de 1 à 65535, par exemple --port 3001.',
  'output-exists': 'Le fichier {file} existe déjà. Choisissez un autre nom : rien n’a été écrit.',
  'output-is-folder': '{file} est un dossier. Ajoutez le nom du fichier à écrire.',
  'output-folder-missing': 'Le dossier {folder} n’existe pas. Créez-le, ou choisissez-en un autre.',
  'output-not-writable': 'Le fichier {file} ne peut pas être écrit. Vérifiez le dossier et les droits.',
  'file-missing': 'Le fichier {file} n’existe pas, ou n’est pas un fichier lisible. Vérifiez son chemin.',
  'answers-file-too-large': 'Le fichier {file} dépasse 1\u00A0Mo : ce n’est sans doute pas un fichier de réponses.',
  'answers-file-not-json': 'Le fichier {file} n’est pas un JSON valide : {reason}.',
  'answers-file-not-object': 'Le fichier {file} doit contenir un objet : { "identifiant-de-question": réponse, … }.',
}
