import { joinedWith } from '#kernel'
import { toolWords } from './tool-words.ts'

interface ReviewedResult {
  readonly to: string
  readonly structure: string
  readonly questionnaire: string
  readonly operatorName: string
}

/** The region asks something about a submitted result. The mail says neither the question nor any score. */
export function resultQuestionLetter(result: ReviewedResult) {
  const { to, structure, questionnaire } = result
  return {
    to,
    subject: `Cap CaRE\u00A0: une question sur un résultat ${joinedWith('de', structure)}`,
    paragraphs: [
      'Bonjour,',
      `L’agence régionale de santé vous pose une question sur le résultat ${joinedWith('que', structure)} a transmis au questionnaire «\u00A0${questionnaire}\u00A0».`,
      'Connectez-vous pour la lire et y répondre.',
    ],
    label: 'Lire la question',
    ending: [`Vous recevez ce message parce que vous répondez de cette structure dans ${toolWords(result)}.`],
  }
}

/** The structure answered. The mail says neither the question nor the answer. */
export function resultAnswerLetter(result: ReviewedResult) {
  const { to, structure, questionnaire } = result
  return {
    to,
    subject: `Cap CaRE\u00A0: ${structure} a répondu à votre question`,
    paragraphs: [
      'Bonjour,',
      `${structure} a répondu à la question que vous avez posée sur son résultat au questionnaire «\u00A0${questionnaire}\u00A0».`,
      'Connectez-vous pour lire sa réponse.',
    ],
    label: 'Lire la réponse',
    ending: [
      `Vous recevez ce message, une seule fois, parce que vous avez posé cette question dans ${toolWords(result)}.`,
    ],
  }
}
