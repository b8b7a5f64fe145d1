import type { Indicator, IndicatorName } from '../figures/indicator.ts'

/**
 * The mean of a number that structures answer; one that did not answer it is not counted, nor one of the other kind: a structure that was
 * classified since keeps its earlier answers.
 */
export function answeredNumber({
  name,
  question,
  kind,
}: {
  readonly name: IndicatorName
  readonly question: string
  readonly kind?: 'ES' | 'ESMS'
}): Indicator {
  return {
    name,
    ...(kind ? { kind } : {}),
    form: 'number',
    unit: 'structure',
    sight: 'named',
    reads: ['submissions'],
    sayOn:
      () =>
      ({ structure, submissions }) => {
        if (kind !== undefined && structure.kind !== kind) return undefined
        const number = submissions?.facts?.numbers[question]
        return number === undefined ? undefined : { part: number, whole: 1, unknown: 0 }
      },
  }
}
