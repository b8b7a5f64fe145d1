/** Refusals of the word of a region on a result, and of the answer of a structure. */
export const resultReviews = {
  'result-answer-missing': 'Écrivez votre réponse : sans texte, la région ne saurait pas quoi lire.',
  'result-question-missing': 'Écrivez votre question : la structure la lira et y répondra.',
  'result-review-invalid': 'Rien n’est enregistré : corrigez chaque point ci-dessous, puis recommencez.',
  'result-review-outdated':
    'Quelqu’un a écrit au sujet de ce résultat depuis l’affichage de cette page. Votre texte n’est pas enregistré : relisez l’échange, puis recommencez.',
  'result-sureness-faulty': 'Choisissez un degré de certitude de la liste, ou « Je ne me prononce pas ».',
  'result-text-too-long': 'Ce texte compte {length} caractères ; {maximum} au plus. Raccourcissez-le.',
  'result-word-missing': 'Choisissez votre avis : vu, une question ou accepté.',
} as const
