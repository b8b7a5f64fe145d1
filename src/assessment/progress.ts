import type { Theme } from '#questionnaires'
import type { Diagnosis, ExplanationLine } from './diagnosis.ts'

/** How many questions are answered. « Je ne sais pas » is an answer. */
export interface Progress {
  readonly answered: number
  readonly asked: number
  readonly themes: readonly ThemeProgress[]
}

export interface ThemeProgress {
  readonly theme: Theme
  readonly answered: number
  readonly asked: number
  /** The lines of the questions asked, in order. */
  readonly lines: readonly ExplanationLine[]
}

/** Leaves out the themes that ask nothing of this kind of structure. */
export function progressOf({ questionnaire, explanation }: Diagnosis): Progress {
  const asked = explanation.filter((line) => line.state !== 'hidden')
  const themes = questionnaire.themes
    .map((theme) => ({ theme, lines: asked.filter((line) => line.theme.id === theme.id) }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ theme, lines }) => ({ theme, lines, asked: lines.length, answered: countAnswered(lines) }))
  return { answered: countAnswered(asked), asked: asked.length, themes }
}

function countAnswered(lines: readonly ExplanationLine[]): number {
  return lines.filter((line) => line.answer?.value !== undefined).length
}
