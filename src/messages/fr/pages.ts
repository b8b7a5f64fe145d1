/** Refusals met on the pages only. */
export const pages: Readonly<Record<string, string>> = {
  'start-questionnaire-missing': 'Choisissez un diagnostic.',
  'start-audience-missing': 'Choisissez le type de votre structure.',
  'start-name-too-long': 'Le nom de la structure est trop long : 200 caractères au plus.',
}
