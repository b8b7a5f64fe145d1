import { type Diagnosis, type ExplanationLine, type Level, printPercent } from '#assessment'
import { levelNames, numberWords } from '#messages'

/** How the score is computed, in words and with the figures of this diagnosis, so that anyone can compute it again. */
export interface Method {
  readonly lines: readonly string[]
  /** The three divisions of this diagnosis; empty when it has no score. */
  readonly computation: readonly string[]
  readonly levels: readonly { readonly level: Level; readonly name: string; readonly range: string }[]
}

const lines = [
  'Chaque question notée a un poids. La réponse obtient une part de ce poids, de 0 à 1\u00A0: ce sont ses points.',
  'Les questions non posées, non notées ou sans objet ne comptent pas. Le poids compté est la somme des autres.',
  'Score assuré = 100 × points obtenus ÷ poids compté. Une réponse inconnue n’obtient aucun point.',
  'Score possible = le même calcul, comme si chaque réponse inconnue obtenait tous ses points.',
  'Part connue = 100 × poids des réponses connues ÷ poids compté. Les chiffres sont arrondis une seule fois, à l’impression\u00A0: à l’entier le plus proche, la moitié vers le haut.',
  'Le niveau vient du score assuré. Il est plafonné à 2 tant qu’une question essentielle est inconnue ou obtient moins de la moitié de ses points.',
] as const

const ranges: Readonly<Record<Level, string>> = {
  0: 'moins de 20',
  1: 'de 20 à moins de 40',
  2: 'de 40 à moins de 60',
  3: 'de 60 à moins de 80',
  4: '80 et plus',
}

export function methodOf(diagnosis: Diagnosis): Method {
  return {
    lines,
    computation: computationOf(diagnosis),
    levels: ([0, 1, 2, 3, 4] as const).map((level) => ({ level, name: levelNames[level], range: ranges[level] })),
  }
}

function computationOf({ overall, explanation }: Diagnosis): string[] {
  if (!overall.scored) return []
  const counting = explanation.filter((line) => line.state === 'scored' || line.state === 'unknown')
  const weight = sum(counting, (line) => line.question.weight)
  const points = sum(counting, (line) => line.question.weight * (line.share ?? 0))
  const unknown = sum(counting, (line) => (line.state === 'unknown' ? line.question.weight : 0))
  const divided = (words: string, amount: string, percent: number) =>
    `${words} = 100 × ${amount} ÷ ${numberWords(weight)} = ${printPercent(percent)}`
  return [
    divided('Score assuré', numberWords(points), overall.floor),
    divided('Score possible', `(${numberWords(points)} + ${numberWords(unknown)})`, overall.ceiling),
    divided('Part connue', `(${numberWords(weight)} − ${numberWords(unknown)})`, overall.completeness),
  ]
}

function sum(counting: readonly ExplanationLine[], amount: (line: ExplanationLine) => number): number {
  return counting.reduce((total, line) => total + amount(line), 0)
}
