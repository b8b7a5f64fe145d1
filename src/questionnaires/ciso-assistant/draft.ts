import type { ContentName } from '#content'
import { type Code, cleanLine } from '#kernel'
import { latestFormat, type Measure, type Questionnaire, questionnaireSchema, type Theme } from '../schema.ts'
import type { Say } from './answers.ts'
import { type Leftover, leftoversOf } from './leftovers.ts'
import type { Library } from './library.ts'
import { type DraftQuestion, placeholderMeasure, questionsOf } from './questions.ts'
import { type Section, sectionsOf, titleOf } from './sections.ts'
import { idOf, idsGivenOnce } from './text.ts'

/** A questionnaire to be completed by an expert. */
export interface Draft {
  readonly questionnaire: Questionnaire
  /** The decision an expert must take about each question, by question id, as the code of a sentence. */
  readonly toDecide: ReadonlyMap<string, Code>
  readonly leftovers: readonly Leftover[]
}

/** Facts that the draft needs and the library does not hold. */
export interface DraftPlace {
  /** The name of the future file, when known. */
  readonly name: ContentName | undefined
  /** `care@2025.1` */
  readonly programme: string
  /** The axis or domain put in every theme until an expert chooses. */
  readonly domain: string
  readonly say: Say
}

/** Turns a library whose nodes make a tree into a draft. A library always gives an identical draft. */
export function draftFrom(library: Library, place: DraftPlace): Draft {
  const { framework } = library
  const sections = sectionsOf(library)
  const newTheme = idsGivenOnce()
  const newId = idsGivenOnce()
  const themes = sections.map((section) => themeOf(section, library, place, newTheme))
  const questions = sections.flatMap(({ requirements }, index) => {
    const asking = { library, theme: themes[index]?.id ?? '', newId, say: place.say }
    return requirements.flatMap((node) => questionsOf(node, asking))
  })
  const questionnaire: Questionnaire = {
    id: place.name?.id ?? idOf('questionnaire', framework.refId, library.refId, framework.name, library.name),
    version: place.name?.version ?? '1.0.0',
    format: latestFormat,
    title: cleanLine(framework.name ?? library.name ?? place.say('draft-title')),
    summary: cleanLine(framework.description ?? place.say('draft-summary')),
    audience: ['ES', 'ESMS'],
    durationMinutes: minutesFor(questions.length),
    programme: place.programme,
    themes,
    questions: questions.map(({ question }) => question),
    measures: isMeasureCited(questions) ? [measureToComplete(place.say)] : [],
  }
  const toDecide = new Map(questions.map(({ question, toDecide }) => [question.id, toDecide]))
  return {
    questionnaire: questionnaireSchema.parse(questionnaire),
    toDecide,
    leftovers: leftoversOf(library, sections),
  }
}

function themeOf(
  { heading }: Section,
  { framework }: Library,
  place: DraftPlace,
  newId: (id: string) => string,
): Theme {
  if (!heading) {
    const title = cleanLine(framework.name ?? place.say('draft-title'))
    return { id: newId('exigences'), title, domain: place.domain }
  }
  const title = titleOf(heading)
  const summary = heading.name && heading.description ? cleanLine(heading.description) : undefined
  const id = newId(idOf('theme', heading.refId, heading.name ?? heading.description, heading.urn.split(':').at(-1)))
  return { id, title, ...(summary ? { summary } : {}), domain: place.domain }
}

/** Forty seconds a question, within the limit of the schema. */
function minutesFor(questions: number): number {
  return Math.min(480, Math.max(1, Math.round((questions * 40) / 60)))
}

function isMeasureCited(questions: readonly DraftQuestion[]): boolean {
  return questions.some(({ question }) => question.measures?.includes(placeholderMeasure))
}

function measureToComplete(say: Say): Measure {
  return {
    id: placeholderMeasure,
    title: say('draft-measure-title'),
    why: say('draft-measure-why'),
    how: [say('draft-measure-how')],
    effort: 2,
    horizonMonths: 6,
  }
}
