/**
 * A nursing home that does not exist, and its answers: the result that a visitor may look at before answering. Its page and
 * its PDF are made as for anybody, so they always show what the product does today.
 */
export const fictionalHome = {
  structureName: 'EHPAD Les Hortensias (exemple inventé)',
  questionnaireId: 'diagnostic-initial',
  audience: 'ESMS',
  answers: {
    'referent-securite': 'informelle',
    'regles-ecrites': 'anciennes',
    'consigne-alerte': 'papier',
    'exercice-crise-esms': 'non',
    'appuis-disponibles': ['prestataire', 'region'],
    'equipes-sensibilisees': 4,
    'message-suspect': 'oral',
    'visible-internet': 'ne-sait-pas',
    'comptes-puissants': 'prestataire',
    'travail-sans-informatique': 'partiel',
    'copie-a-l-abri': 'reliees',
    'restauration-essayee': 'ne-sait-pas',
    'comptes-personnels': 'partages',
    'acces-connus': 'partiel',
    'double-preuve': 'parfois',
    'postes-proteges': ['antivirus', 'mises-a-jour'],
    'attaque-reperee': 'ouvres',
  },
} as const
