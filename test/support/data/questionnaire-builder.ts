import {
  type Answer,
  type ChoiceQuestion,
  type Equivalence,
  latestFormat,
  type Measure,
  type NumberQuestion,
  type Programme,
  type ProgrammeDomain,
  type ProgrammeItem,
  type Question,
  type Questionnaire,
  type Theme,
} from '#questionnaires'

/*
 * Small valid content. Each function takes what a test cares about and fills in the rest:
 * `aQuestionnaire({ questions: [aSingle({ id: 'copie', weight: 3 }), aNumber({ id: 'taux' })] })`.
 */

/** One theme, one question, one measure, for everyone, citing `aProgramme()`. */
export function aQuestionnaire(given: Partial<Questionnaire> = {}): Questionnaire {
  return {
    id: 'sauvegardes',
    version: '1.0.0',
    format: latestFormat,
    title: 'Sauvegardes',
    summary: 'Où en sont vos sauvegardes.',
    audience: ['ES', 'ESMS'],
    durationMinutes: 10,
    programme: 'care@2025.1',
    themes: [aTheme()],
    questions: [aSingle()],
    measures: [aMeasure()],
    ...given,
  }
}

/** From `aQuestionnaire()` to the same questionnaire in version 1.1.0: its one question is kept. */
export function anEquivalence(given: Partial<Equivalence> = {}): Equivalence {
  return { id: 'sauvegardes', from: '1.0.0', to: '1.1.0', kept: ['copie'], changes: [], ...given }
}

export function aTheme(given: Partial<Theme> = {}): Theme {
  return { id: 'copies', title: 'Copies', domain: 'D2', ...given }
}

const question = {
  id: 'copie',
  theme: 'copies',
  text: 'Avez-vous une copie hors ligne ?',
  weight: 1,
  measures: ['copier'],
  source: 'Bonne pratique',
  provenance: 'good-practice',
} as const satisfies Partial<Question>

const common = () => ({ ...question, measures: [...question.measures] })

type Single = Extract<Question, { kind: 'single' }>
type Multiple = Extract<Question, { kind: 'multiple' }>

/** `oui` is worth 1, `partiel` 0.5, `non` 0. */
export function aSingle(given: Partial<Single> = {}): Single {
  return { ...common(), kind: 'single', answers: yesOrNo(), ...given }
}

/** `bande` and `nuage` are worth a half each; `aucun` goes alone. */
export function aMultiple(given: Partial<Multiple> = {}): Multiple {
  const answers = [
    anAnswer('bande', { score: 0.5 }),
    anAnswer('nuage', { score: 0.5 }),
    anAnswer('aucun', { score: 0, exclusive: true }),
  ]
  return { ...common(), id: 'supports', kind: 'multiple', answers, ...given }
}

/** From 0 to 100: nothing under 50, a half from 50, all from 90. */
export function aNumber(given: Partial<NumberQuestion> = {}): NumberQuestion {
  const bands = [
    { from: 0, score: 0 },
    { from: 50, score: 0.5 },
    { from: 90, score: 1 },
  ]
  return { ...common(), id: 'taux', kind: 'number', minimum: 0, maximum: 100, bands, ...given }
}

export function aDate(given: Partial<Question> = {}): Question {
  return { ...common(), id: 'date-test', weight: 0, measures: undefined, ...given, kind: 'date' } as Question
}

export function aText(given: Partial<Question> = {}): Question {
  return { ...common(), id: 'remarque', weight: 0, measures: undefined, ...given, kind: 'text' } as Question
}

export function anAnswer(id: string, given: Partial<Answer> = {}): Answer {
  return { id, text: `Réponse ${id}`, ...given }
}

function yesOrNo(): ChoiceQuestion['answers'] {
  return [anAnswer('oui', { score: 1 }), anAnswer('partiel', { score: 0.5 }), anAnswer('non', { score: 0 })]
}

export function aMeasure(given: Partial<Measure> = {}): Measure {
  return {
    id: 'copier',
    title: 'Copier',
    why: 'Pour restaurer.',
    how: ['Copier.'],
    effort: 1,
    horizonMonths: 3,
    ...given,
  }
}

/** One axis A4, and the domain D2 with objectives D2.O1 (no trajectory) and D2.O3 (trajectory allowed). */
export function aProgramme(given: Partial<Programme> = {}): Programme {
  return {
    id: 'care',
    version: '2025.1',
    title: 'Programme',
    fullTitle: 'Programme national',
    summary: 'Le programme.',
    source: 'Arrêté',
    axes: [{ id: 'A4', number: 4, title: 'Sécurité', summary: 'La sécurité.', source: 'Arrêté' }],
    domains: [aDomain()],
    ...given,
  }
}

export function aDomain(given: Partial<ProgrammeDomain> = {}): ProgrammeDomain {
  return {
    id: 'D2',
    axis: 'A4',
    title: 'Continuité',
    summary: 'La continuité.',
    audience: ['ES'],
    status: 'complete',
    texts: [],
    calendar: [],
    groups: [],
    items: [anItem('D2.O1'), anItem('D2.O3', { trajectoryAllowed: true })],
    source: 'Arrêté',
    provenance: 'official',
    ...given,
  }
}

export function anItem(code: string, given: Partial<ProgrammeItem> = {}): ProgrammeItem {
  return {
    code,
    kind: 'objective',
    title: `Objectif ${code}`,
    explanation: 'Ce qu’il faut faire.',
    who: ['GHT'],
    evidence: ['Un document.'],
    conditions: [],
    trajectoryAllowed: false,
    source: 'Arrêté',
    provenance: 'official',
    ...given,
  }
}
