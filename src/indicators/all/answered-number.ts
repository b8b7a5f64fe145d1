import type { Indicator, IndicatorName } from '../figures/indicator.ts'

/** The mean of a number that structures answer; one that did not answer it is not counted. */
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
      ({ submissions }) => {
        const number = submissions?.facts?.numbers[question]
        return number === undefined ? undefined : { part: number, whole: 1, unknown: 0 }
      },
  }
}
