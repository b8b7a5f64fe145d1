/** Every address of the pages, once. Given `:name`, a function returns the pattern of its route. */
export const paths = {
  home: '/',
  start: '/diagnostic',
  assessment: (secret: string) => `/diagnostic/${secret}`,
  theme: (secret: string, theme: string) => `/diagnostic/${secret}/theme/${theme}`,
  answer: (secret: string, question: string) => `/diagnostic/${secret}/reponse/${question}`,
  review: (secret: string) => `/diagnostic/${secret}/relecture`,
  result: (secret: string) => `/diagnostic/${secret}/resultat`,
  report: (secret: string) => `/diagnostic/${secret}/rapport.pdf`,
  explanation: (secret: string) => `/diagnostic/${secret}/explication.csv`,
  offline: (secret: string) => `/diagnostic/${secret}/sans-reseau`,
  workbookImport: (secret: string) => `/diagnostic/${secret}/sans-reseau/import`,
  workbook: (secret: string) => `/diagnostic/${secret}/classeur.xlsx`,
  paperForm: (secret: string) => `/diagnostic/${secret}/questionnaire.pdf`,
  deletion: (secret: string) => `/diagnostic/${secret}/suppression`,
  deleted: '/diagnostic-supprime',
  programme: '/programme-care',
  privacy: '/confidentialite',
  health: '/health',
  asset: (name: string) => `/public/${name}`,
} as const

/** Where a question stands in its theme's page. */
export function questionAnchor(questionId: string): string {
  return `question-${questionId}`
}
