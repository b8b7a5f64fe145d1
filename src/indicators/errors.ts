/** What this room refuses or tells. `#messages` has a sentence for each: the compiler asks for it. */
export type IndicatorsCode =
  | 'indicator-question-invalid'
  | 'region-alias-shared'
  | 'region-departements-differ'
  | 'region-unknown'
  | 'series-changed-meanwhile'
  | 'series-day-faulty'
  | 'series-day-to-come'
  | 'series-denominator-faulty'
  | 'series-file-refused'
  | 'series-indicator-missing'
  | 'series-indicator-too-long'
  | 'series-line-twice'
  | 'series-not-imported'
  | 'series-numerator-faulty'
  | 'series-numerator-over-denominator'
  | 'series-source-missing'
  | 'series-territory-ambiguous'
  | 'series-territory-unknown'
  | 'series-too-many-figures'
  | 'series-too-many-indicators'

declare global {
  interface CodesByRoom {
    indicators: IndicatorsCode
  }
}
