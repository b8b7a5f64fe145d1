import { toolWords } from './tool-words.ts'

interface FinishedTheme {
  readonly to: string
  readonly structure: string
  readonly questionnaire: string
  readonly theme: string
  /** Who answered, in the words of the structure. */
  readonly colleague: string
  readonly operatorName: string
}

/** A colleague answered every question of a delegated theme. The mail says no answer and no score. */
export function delegationLetter({ to, structure, questionnaire, theme, colleague, operatorName }: FinishedTheme) {
  return {
    to,
    subject: `Cap CaRE\u00A0: le thème «\u00A0${theme}\u00A0» est complet`,
    paragraphs: [
      'Bonjour,',
      `Vous avez confié le thème «\u00A0${theme}\u00A0» du questionnaire «\u00A0${questionnaire}\u00A0» à un collègue (${colleague}), pour ${structure}.`,
      'Toutes les questions de ce thème ont reçu une réponse.',
      'Relisez ses réponses, puis fermez le lien s’il ne sert plus.',
    ],
    label: 'Voir les thèmes confiés',
    ending: [
      `Vous recevez ce message, une seule fois, parce que vous avez confié ce thème dans ${toolWords({ operatorName })}.`,
    ],
  }
}
