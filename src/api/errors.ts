/** What this door refuses. `#messages` has a sentence for each: the compiler asks for it. */
export type ApiCode =
  | 'api-answers-too-many'
  | 'api-body-not-json'
  | 'api-body-type'
  | 'api-failure'
  | 'api-method'
  | 'api-nothing-here'

declare global {
  interface CodesByRoom {
    api: ApiCode
  }
}
