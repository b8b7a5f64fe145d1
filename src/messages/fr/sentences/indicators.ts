/** Faults of the figures of a region. */
export const indicators = {
  'indicator-question-invalid': 'Ces chiffres ne peuvent pas être calculés : corrigez l’adresse ou le formulaire.',
  'indicator-year-faulty':
    '« {value} » n’est pas une année que l’on peut demander. Écrivez une année avec quatre chiffres.',
} as const
