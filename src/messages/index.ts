/**
 * The French of every door: a sentence for each code a room can refuse with, the words that page, PDF and exports
 * share, and how dates and numbers are written. Rooms speak codes; doors and reports speak these words.
 */
export { askedWhen } from './asked-when.ts'
export { browserWords } from './browser.ts'
export { failureText } from './failure.ts'
export { fileNameOf } from './file-name.ts'
export * from './fr/actions.ts'
export * from './fr/care-findings.ts'
export * from './fr/conduct-words.ts'
export { type Done, doneWords } from './fr/done.ts'
export * from './fr/exercise-words.ts'
export { groupChangeWords, groupKindWords } from './fr/groups.ts'
export * from './fr/level-words.ts'
export * from './fr/objective-words.ts'
export { readersCounted, readersOf } from './fr/readers.ts'
export { functionNames, notProvidedWord, shortFunctionNames, standingWords } from './fr/referents.ts'
export * from './fr/role-words.ts'
export { encodingWords } from './fr/table-file.ts'
export { territoryChangeWords } from './fr/territories.ts'
export * from './fr/words.ts'
export * from './french.ts'
export { hasSentence, issueLine, refusalText, sentence, sentences } from './sentence.ts'
