/** What this room refuses or tells. `#messages` has a sentence for each: the compiler asks for it. */
export type StructureListsCode =
  | 'list-empty'
  | 'list-entity-expanded'
  | 'list-invalid'
  | 'list-name-missing'
  | 'list-name-taken'
  | 'list-name-too-long'
  | 'list-number-elsewhere'
  | 'list-number-faulty'
  | 'list-number-missing'
  | 'list-number-twice'
  | 'list-number-unknown'
  | 'list-numbers-missing'
  | 'list-too-long'
  | 'list-zero-put-back'
  | 'lists-full'

declare global {
  interface CodesByRoom {
    'structure-lists': StructureListsCode
  }
}
