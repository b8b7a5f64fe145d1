/** What a command can be missing. */
export const command: Readonly<Record<string, string>> = {
  'command-incomplete': 'La commande est incomplète.',
  'command-questionnaire-missing': 'Indiquez le questionnaire, par exemple sauvegardes ou sauvegardes@1.0.0.',
  'command-file-missing': 'Indiquez le fichier à lire.',
  'command-output-missing': 'Indiquez le fichier à écrire, avec -o.',
  'command-audience-missing': 'Indiquez le type de structure : --audience ES ou --audience ESMS.',
  'output-not-writable': 'Le fichier {file} ne peut pas être écrit. Vérifiez le dossier et les droits.',
  'file-missing': 'Le fichier {file} n’existe pas ou ne peut pas être lu. Vérifiez son chemin.',
  'answers-file-too-large': 'Le fichier {file} dépasse 1 Mo : ce n’est sans doute pas un fichier de réponses.',
  'answers-file-not-json': 'Le fichier {file} n’est pas un JSON valide : {reason}.',
  'answers-file-not-object': 'Le fichier {file} doit contenir un objet : { "identifiant-de-question": réponse, … }.',
}
