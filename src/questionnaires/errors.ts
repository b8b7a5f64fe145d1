/**
 * Every fault of content. A test checks that `messages/fr/sentences/` (`questionnaires.ts`, `ciso-assistant.ts`) has a sentence for
 * each.
 */
export const contentCodes = [
  // The fields, one by one
  'version-not-dotted',
  'programme-not-id-at-version',
  'score-too-precise',
  'date-malformed',
  'due-malformed',
  'link-malformed',
  // Names
  'answer-id-reserved',
  // Audiences, themes, weights
  'audience-outside-questionnaire',
  'audience-without-question',
  'theme-unknown',
  'theme-empty',
  'theme-without-weight',
  'question-out-of-order',
  'weight-on-unscored-kind',
  'essential-without-weight',
  // Helps
  'help-too-long',
  'more-without-help',
  // Answers and bands
  'score-missing',
  'full-score-out-of-reach',
  'exclusive-not-multiple',
  'bands-missing',
  'band-not-ascending',
  'bands-start-elsewhere',
  'band-above-maximum',
  'minimum-missing',
  'minimum-above-maximum',
  // Conditions
  'condition-question-unknown',
  'condition-not-earlier',
  'condition-kind',
  'condition-answer-unknown',
  'condition-answer-reserved',
  'condition-other-audience',
  // Measures
  'measure-unknown',
  'measure-unused',
  'question-without-measure',
  // The programme cited
  'programme-missing',
  'programme-faulty',
  'domain-unknown',
  'objective-unknown',
  'attainment-not-single',
  'attainment-without-objective',
  'trajectory-not-allowed',
  // The programme file
  'axis-unknown',
  'group-unknown',
  'to-complete-unexplained',
  'complete-without-item',
  // The equivalence of two versions
  'equivalence-name-differs',
  'equivalence-not-forward',
  'equivalence-several',
  'equivalence-version-missing',
  'equivalence-version-faulty',
  'equivalence-question-unknown',
  'equivalence-question-repeated',
  'equivalence-question-unnamed',
  'equivalence-not-kept',
  'equivalence-not-reworded',
  'equivalence-rule-elsewhere',
  'equivalence-rule-kind',
  'equivalence-answer-unknown',
  'equivalence-choice-unreached',
  // A library of another product, to be made a draft of
  'library-not-library',
  'library-without-framework',
  'library-without-node',
  'library-node-without-urn',
  'library-urn-repeated',
  'library-parent-unknown',
  'library-parents-circular',
  'library-without-requirement',
] as const

export type ContentCode = (typeof contentCodes)[number]

/** Refusals other than faults of content. */
export type QuestionnairesCode =
  | ContentCode
  | 'draft-answer-complet'
  | 'draft-answer-en-grande-partie'
  | 'draft-answer-en-partie'
  | 'draft-answer-non'
  | 'draft-decide-scores'
  | 'draft-decide-unscored'
  | 'draft-decide-weight'
  | 'draft-left'
  | 'draft-measure-how'
  | 'draft-measure-title'
  | 'draft-measure-why'
  | 'draft-no-copyright'
  | 'draft-nothing-left'
  | 'draft-origin'
  | 'draft-rights'
  | 'draft-source-version'
  | 'draft-summary'
  | 'draft-title'
  | 'draft-to-do'
  | 'draft-to-do-domain'
  | 'draft-to-do-end'
  | 'draft-to-do-questions'
  | 'left-choices'
  | 'left-conditions'
  | 'left-controls'
  | 'left-evidence'
  | 'left-fields'
  | 'left-groups'
  | 'left-headings'
  | 'left-kinds'
  | 'left-mappings'
  | 'left-scores'
  | 'left-threats'
  | 'left-translations'
  | 'library-refused'
  | 'library-too-large'
  | 'library-too-long'
  | 'library-without-programme'
  | 'preview-not-questionnaire'
  | 'questionnaire-not-for-audience'
  | 'release-equivalence-missing'
  | 'release-format-first'
  | 'release-programme-first'
  | 'programme-axes-changed'
  | 'programme-domain-closed'
  | 'programme-domain-gone'
  | 'programme-file-missing'
  | 'programme-file-there'
  | 'programme-file-unreadable'
  | 'programme-file-too-large'
  | 'programme-item-gone'
  | 'programme-unchanged'

declare global {
  interface CodesByRoom {
    questionnaires: QuestionnairesCode
  }
}
