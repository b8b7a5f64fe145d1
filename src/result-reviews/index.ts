/**
 * The word of a region on a result that a structure submitted: seen, a question, accepted; and how sure the region is of what the
 * structure says, which enters no score. The structure reads each word and answers a question. Every word is kept, in order: the
 * last one says where the result stands. A result that is submitted again begins anew.
 * People who read the submitted result and nothing more learn where it stands, without the texts.
 * This room reads results through `#assessment` and changes none of them.
 */
export { longestWord, type ResultStanding, type ResultWord, regionWords, resultStandings } from './result-word.ts'
export { resultComposer } from './review-mail.ts'
export { answerQuestion } from './usecases/answer-question.ts'
export { findOpenQuestions, type OpenQuestion } from './usecases/find-open-questions.ts'
export {
  type ListedResult,
  listResults,
  type ResultFilter,
  type ResultList,
  resultFilters,
} from './usecases/list-results.ts'
export { reviewResult, type SaidWord } from './usecases/review-result.ts'
export { type ShownReview, showReview } from './usecases/show-review.ts'
