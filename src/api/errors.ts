/** What this door refuses. `#messages` has a sentence for each: the compiler asks for it. */
export type ApiCode =
  | 'access-key-in-address'
  | 'access-key-missing'
  | 'access-key-refused'
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
