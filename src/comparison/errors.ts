/** What this room refuses or tells. `#messages` has a sentence for each: the compiler asks for it. */
export type ComparisonCode =
  | 'comparison-part-missing'
  | 'comparison-changed-since'
  | 'comparison-figure-missing'
  | 'comparison-figure-unknown'
  | 'comparison-history-damaged'
  | 'comparison-joined-already'
  | 'comparison-nothing-measured'
  | 'comparison-nothing-measured-across'
  | 'comparison-nothing-published'
  | 'comparison-joining-late'
  | 'comparison-published-already'
  | 'comparison-release-missing'
  | 'comparison-reseal-nothing'

declare global {
  interface CodesByRoom {
    comparison: ComparisonCode
  }
}
