/** What this room refuses or tells. `#messages` has a sentence for each: the compiler asks for it. */
export type IndicatorsCode = 'indicator-year-faulty' | 'indicator-question-invalid'

declare global {
  interface CodesByRoom {
    indicators: IndicatorsCode
  }
}
