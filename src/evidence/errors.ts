/** What this room refuses or tells. `#messages` has a sentence for each: the compiler asks for it. */
export type EvidenceCode =
  | 'evidence-archive'
  | 'evidence-bomb'
  | 'evidence-cut'
  | 'evidence-damaged'
  | 'evidence-day-not-date'
  | 'evidence-day-out-of-range'
  | 'evidence-day-in-future'
  | 'evidence-empty'
  | 'evidence-encrypted'
  | 'evidence-executable'
  | 'evidence-html'
  | 'evidence-infected'
  | 'evidence-invalid'
  | 'evidence-macros'
  | 'evidence-missing'
  | 'evidence-no-room'
  | 'evidence-not-utf8'
  | 'evidence-old-office'
  | 'evidence-other-picture'
  | 'evidence-structure-full'
  | 'evidence-svg'
  | 'evidence-title-too-long'
  | 'evidence-too-large'
  | 'evidence-too-many'
  | 'evidence-unknown-kind'
  | 'evidence-unscanned'

declare global {
  interface CodesByRoom {
    evidence: EvidenceCode
  }
}
