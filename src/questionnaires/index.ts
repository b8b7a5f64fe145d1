/**
 * The questionnaires and the programme they cite, as written by domain experts in the content folder. This room knows the shape
 * of the files (`schema.ts`, `programme-schema.ts`), what makes them coherent (`checks/`), and which of them are released
 * (`released.ts`): a released file never changes, and a draft is served to nobody. All faults are listed at once, each with its
 * file, line and column. An equivalence (`equivalence-schema.ts`) says how answers carry over from one version to the next.
 * `loadCatalogue` is called once at start, and its result never changes while the server runs. A framework library of CISO
 * Assistant can be turned into a draft (`ciso-assistant/`). This room knows nothing of answers and scores. Only `files.ts`
 * reads and writes files; the rest is pure.
 */
export { audienceOf, questionsFor } from './audience.ts'
export {
  type Catalogue,
  type CatalogueContext,
  catalogueOf,
  nothingServed,
  type VersionStep,
  type VersionSteps,
} from './catalogue.ts'
export { catalogueThrough } from './catalogue-through.ts'
export { reservedAnswers } from './checks/names.ts'
export type { DomainCompletion, JudgedCompletion } from './completion/judge-completion.ts'
export { largestProgrammeBytes } from './completion/programme-text.ts'
export type { CompletedProgramme } from './completion/with-completed.ts'
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
export { checkQuestionnaires } from './usecases/check-questionnaires.ts'
export {
  completeProgramme,
  prepareCompletion,
  readProgrammeFile,
} from './usecases/complete-programme.ts'
export { type ConvertedLibrary, convertLibrary, type DraftingContext } from './usecases/convert-library.ts'
export { countContent, type ListedContent, listContent } from './usecases/list-content.ts'
export { listOffered } from './usecases/list-offered.ts'
export { type ListedQuestionnaire, listQuestionnaires, type QuestionnaireList } from './usecases/list-questionnaires.ts'
export { previewQuestionnaire } from './usecases/preview-questionnaire.ts'
export { getReleased, listReleased } from './usecases/read-released.ts'
export { type Released, releaseQuestionnaire } from './usecases/release-questionnaire.ts'
export { writeEditorSchema } from './usecases/write-editor-schema.ts'
export { wantedFrom, wantedSchema } from './wanted.ts'
