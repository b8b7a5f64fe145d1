/**
 * The questionnaires and the programme they cite, as written by domain experts in the content folder.
 * This room knows the shape of the files (`schema.ts`, `programme-schema.ts`), what makes them coherent (`checks/`),
 * and which of them are released (`released.ts`): a released file never changes, a draft is served to nobody.
 * Everything wrong is listed at once, each fault with its file, its line and its column.
 * From one version to the next an equivalence (`equivalence-schema.ts`) says what becomes of the answers.
 * `loadCatalogue` is called once at start; what it returns never changes while the server runs.
 * A framework library of CISO Assistant can be made a draft (`ciso-assistant/`).
 * It knows nothing of answers and scores. Reading and writing files is in `files.ts` alone; the rest is pure.
 */
export { audienceOf, questionsFor } from './audience.ts'
export {
  type Catalogue,
  type CatalogueContext,
  catalogueOf,
  catalogueThrough,
  nothingServed,
  type VersionStep,
  type VersionSteps,
} from './catalogue.ts'
export { reservedAnswers } from './checks/names.ts'
export { contentNameOf } from './content-name.ts'
export type { Change, Equivalence } from './equivalence-schema.ts'
export { contentCodes } from './errors.ts'
export { loadCatalogue, loadDraftCatalogue } from './load.ts'
export { type Passage, passagesOf, type Rule } from './passages.ts'
export type {
  Programme,
  ProgrammeAxis,
  ProgrammeCondition,
  ProgrammeDomain,
  ProgrammeItem,
} from './programme-schema.ts'
export * from './schema.ts'
export { type ContentReport, checkQuestionnaires } from './usecases/check-questionnaires.ts'
export { type ConvertedLibrary, convertLibrary, type DraftingContext } from './usecases/convert-library.ts'
export { type ListedContent, listContent } from './usecases/list-content.ts'
export { listOffered } from './usecases/list-offered.ts'
export { type ListedQuestionnaire, listQuestionnaires, type QuestionnaireList } from './usecases/list-questionnaires.ts'
export { previewQuestionnaire } from './usecases/preview-questionnaire.ts'
export { type Released, releaseQuestionnaire } from './usecases/release-questionnaire.ts'
export { writeEditorSchema } from './usecases/write-editor-schema.ts'
export { compareVersions } from './version.ts'
export { wantedFrom, wantedSchema } from './wanted.ts'
