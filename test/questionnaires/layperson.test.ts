import { describe, expect, it } from 'vitest'
import {
  audienceOf,
  audiences,
  type Condition,
  loadDraftCatalogue,
  type Question,
  type Questionnaire,
  questionsFor,
} from '#questionnaires'
import { sentencesOf } from '../../src/questionnaires/sentences.ts'
import { contentFolder } from '../support/data/content.ts'

/*
 * Everything that a director reads alone, without an IT team: questions with their help and answers, measures, themes,
 * summaries, drafts included. Each rule lists the places that break it, as `questionnaire@version part.id`.
 */

const catalogue = await loadDraftCatalogue(contentFolder)
const questionnaires = catalogue.questionnaires

/** A text read in one go: an acronym needs one explanation in it. */
interface Passage {
  readonly place: string
  readonly texts: readonly string[]
}

const passages: Passage[] = questionnaires.flatMap((questionnaire) => [
  { place: `${nameOf(questionnaire)} summary`, texts: [questionnaire.title, questionnaire.summary] },
  ...questionnaire.themes.map(({ id, title, summary }) =>
    passage(questionnaire, `theme.${id}`, summary ? [title, summary] : [title]),
  ),
  ...questionnaire.questions.map((question) =>
    passage(questionnaire, `question.${question.id}`, [question.text, question.help ?? '', ...answerTexts(question)]),
  ),
  // Readers of `more` have read the question and its help, but not the answers.
  ...questionnaire.questions.flatMap(({ id, text, help = '', more }) =>
    more ? [passage(questionnaire, `more.${id}`, [text, help, more])] : [],
  ),
  ...questionnaire.measures.map(({ id, title, why, how }) =>
    passage(questionnaire, `measure.${id}`, [title, why, ...how]),
  ),
  ...changesTo(questionnaire).map(({ id, note }) => passage(questionnaire, `change.${id}`, [note])),
])

/** The notes shown to people who move their answers to a version. */
function changesTo({ id, version }: Questionnaire) {
  return questionnaires.flatMap((older) => {
    const changes = older.id === id ? (catalogue.equivalence(id, older.version, version)?.changes ?? []) : []
    return changes.map((change) => ({ id: String('from' in change ? change.from : change.to), note: change.note }))
  })
}

function nameOf({ id, version }: Questionnaire): string {
  return `${id}@${version}`
}

function passage(questionnaire: Questionnaire, part: string, texts: readonly string[]): Passage {
  return { place: `${nameOf(questionnaire)} ${part}`, texts }
}

function answerTexts(question: Question): string[] {
  return 'answers' in question ? question.answers.map(({ text }) => text) : []
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length
}

/** The faults of each passage, and nothing for a passage without fault. */
function faults(faultsOf: (passage: Passage) => readonly string[]): Record<string, readonly string[]> {
  const found = passages.map((one) => [one.place, faultsOf(one)] as const).filter(([, list]) => list.length > 0)
  return Object.fromEntries(found)
}

/**
 * Exceptions for released questionnaires, which never change: each fault was corrected in the next version. An exception that
 * is no longer needed must be removed.
 */
const exceptions = {
  // 1.1.0 says « logiciels loués » in the title, as the questions of the theme do.
  'sauvegardes@1.0.0 theme.prestataires': ['SaaS'],
  // The question explains the audit ADS, but the measure is also printed without it: 1.1.0 explains it there too.
  'sauvegardes@1.0.0 measure.corriger-annuaire': ['ADS'],
  // The title uses it three sentences before the steps say it in full: 1.1.0 says it in the title.
  'sauvegardes@1.0.0 measure.centraliser-alertes-ght': ['GHT'],
  // 1.1.0 adds « équipe nationale d’appui », as the other questionnaires do.
  'sauvegardes@1.0.0 measure.garantir-astreinte': ['CERT'],
}

describe('sentences', () => {
  it('stay under 25 words, in all that is read', () => {
    const tooLong = faults(({ texts }) => texts.flatMap(sentencesOf).filter((sentence) => wordCount(sentence) >= 25))
    expect(tooLong).toEqual({})
  })
})

/** The latest versions are those asked of people who begin now; older versions stay as released. */
describe('what must be read before answering', () => {
  const asked = catalogue.list().map(({ id }) => catalogue.latest(id))
  const wordsOf = (question: Question) => wordCount([question.text, question.help, ...answerTexts(question)].join(' '))

  it('is a help of two sentences at most, in the latest version of each questionnaire', () => {
    const long = asked.flatMap((questionnaire) =>
      questionnaire.questions
        .filter(({ help = '' }) => sentencesOf(help).length > 2)
        .map(({ id }) => `${nameOf(questionnaire)} ${id}`),
    )
    expect(long).toEqual([])
    expect(asked.length).toBeGreaterThanOrEqual(5)
  })

  it('is at most a hundred words a question, answers included', () => {
    const long = asked.flatMap((questionnaire) =>
      questionnaire.questions
        .filter((question) => wordsOf(question) > 100)
        .map((question) => `${nameOf(questionnaire)} ${question.id}: ${wordsOf(question)}`),
    )
    expect(long).toEqual([])
  })

  it.each(audiences)(
    'is at most 1 300 words in the initial questionnaire for an %s: ten minutes of reading and thinking',
    (audience) => {
      const initial = catalogue.latest('diagnostic-initial')
      const themes = initial.themes.map(({ title, summary = '' }) => wordCount(`${title} ${summary}`))
      const questions = questionsFor(initial, audience).map(wordsOf)
      const words = [wordCount(`${initial.title} ${initial.summary}`), ...themes, ...questions]
      expect(words.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(1300)
      expect(questions.length).toBeGreaterThan(15)
    },
  )
})

describe('acronyms', () => {
  /** The explanation required beside each acronym where a passage first uses it. */
  const meanings: Record<string, RegExp> = {
    ADS: /solidité d’un annuaire/,
    ANS: /Agence du numérique en santé/,
    ANSSI: /agence nationale de la sécurité des systèmes d’information/,
    ARS: /agence régionale de santé/,
    BIA: /bilan d’impact/,
    // A proper noun, whose letters explain nothing: the explanation says which organisation it is.
    CERT: /équipe nationale|Agence du numérique en santé/,
    DMIA: /durée maximale d’interruption admissible/,
    ES: /établissements? de santé/,
    ESMS: /établissements? ou services? médico-socia(l|ux)/,
    GHT: /groupement hospitalier de territoire/,
    GRADeS: /groupement régional (d’appui au développement )?de (la )?e-santé|appui régional à la e-santé/,
    HDS: /hébergeur de données de santé/,
    // Another name of the audit ADS, introduced as such.
    ORADAD: /On lit aussi/,
    PCA: /plans? de continuité/,
    PCRA: /plan de continuité et de reprise d’activité/,
    PCRI: /plan de continuité et de reprise informatique/,
    PDMA: /perte de données maximale admissible/,
    'PGSSI-S': /politique générale de sécurité des systèmes d’information de santé/,
    PRA: /plans? (de continuité et )?de reprise/,
    PSSI: /politique de sécurité des systèmes d’information/,
    RETEX: /retour d’expérience/,
    RPCRA: /responsable du plan de continuité et de reprise d’activité/,
    RSSI: /responsable de la sécurité/,
    SSI: /sécurité des systèmes d’information/,
    SaaS: /logiciels? loués?/,
  }

  /** Words that need no explanation. */
  const allowed = new Set([
    // The programme: every summary names it, its own page explains it, and it has no other name.
    'CaRE',
    // The number on every authorisation and letter of the agency: each director knows it.
    'FINESS',
    // The name of a service: the capitals abbreviate nothing.
    'MonAideCyber',
  ])

  /** A word with two capitals or more. */
  const acronym = /[\p{L}\d-]*\p{Lu}[\p{L}\d-]*\p{Lu}[\p{L}\d-]*/gu
  /** Within how many characters of its first use an acronym must be explained: the same sentence or the next. */
  const beside = 160

  const unexplained = (text: string) =>
    [...new Set(text.match(acronym))]
      .filter((word) => !allowed.has(word))
      .filter((word) => {
        const first = text.search(new RegExp(`(?<![\\p{L}\\d-])${word}(?![\\p{L}\\d-])`, 'u'))
        const around = text.slice(Math.max(0, first - beside), first + word.length + beside)
        return !meanings[word]?.test(around)
      })

  it('are explained where they are first used, in each question, measure, theme and summary', () => {
    expect(faults(({ texts }) => unexplained(texts.join(' ')))).toEqual(exceptions)
  })

  it('that have a meaning here are all in use', () => {
    const used = new Set(passages.flatMap(({ texts }) => texts.join(' ').match(acronym) ?? []))
    expect([...Object.keys(meanings), ...allowed].filter((word) => !used.has(word))).toEqual([])
  })
})

describe('typography', () => {
  it('keeps double punctuation, quotes and percents with their word, by a no-break space', () => {
    expect(
      faults(({ texts }) =>
        texts.flatMap((text) => text.match(/.{0,20}([^\u00a0][:;?!»%]|«(?!\u00a0)).{0,10}/g) ?? []),
      ),
    ).toEqual({})
  })

  it('uses the curved apostrophe, one space at a time, and no space at the ends', () => {
    expect(faults(({ texts }) => texts.filter((text) => /'|\s{2}|^\s|\s$/.test(text)))).toEqual({})
  })

  it('ends helps, answers, reasons and steps like sentences', () => {
    const ended = /[.?!](\u00a0»)?$/
    const whole = (place: string, texts: readonly string[]) =>
      place.includes('theme.') || place.includes('measure.') || place.endsWith('summary') ? texts.slice(1) : texts
    expect(
      faults(({ place, texts }) => whole(place, texts).filter((text) => text !== '' && !ended.test(text))),
    ).toEqual({})
  })
})

describe('what an ESMS reads of the programme CaRE', () => {
  const asked = questionnaires.flatMap((questionnaire) =>
    questionnaire.questions
      .filter((question) => audienceOf(question, questionnaire).includes('ESMS'))
      .map((question) => ({
        place: `${nameOf(questionnaire)} ${question.id}`,
        objectives: question.objectives ?? [],
        text: [question.text, question.help, question.more, ...answerTexts(question)].join(' '),
      })),
  )

  it('is never a duty', () => {
    const duty = /obligatoire|obligation|vous devez|vous êtes tenu|il faut que vous/i
    expect(
      asked.filter(({ objectives, text }) => objectives.length > 0 && duty.test(text)).map(({ place }) => place),
    ).toEqual([])
  })

  it('says each time that the programme speaks to health establishments', () => {
    const named = asked.filter(({ text }) => /(?<!Cap )CaRE/.test(text))
    expect(
      named.filter(({ text }) => !/établissements? de santé|Agence du numérique/.test(text)).map(({ place }) => place),
    ).toEqual([])
    expect(named.length).toBeGreaterThan(10)
  })

  it('is good practice in every question made for ESMS alone that feeds an objective', () => {
    const own = questionnaires.flatMap(({ questions }) =>
      questions.filter((question) => question.audience?.join() === 'ESMS' && question.objectives),
    )
    expect(
      own.filter(({ help, provenance }) => provenance !== 'good-practice' || !help?.includes('bonne pratique')),
    ).toEqual([])
    expect(own.length).toBeGreaterThan(3)
  })
})

describe('measures', () => {
  /** An order comes first, or after one circumstance or two: « Une fois par an, montrez… », « Petite structure : prenez… ». */
  const order = /^(?:[^.?!]+?(?:,|\u00a0:)\s){0,2}(?:ne\s|n’)?(?:\p{L}+ez|dites|faites|refaites)(?=[\s\u00a0,.-])/iu

  it('are made of steps that begin with what to do', () => {
    const steps = questionnaires.flatMap((questionnaire) =>
      questionnaire.measures.flatMap(({ id, how }) =>
        how.map((step) => [`${nameOf(questionnaire)} ${id}`, step] as const),
      ),
    )
    expect(steps.filter(([, step]) => !order.test(step))).toEqual([])
  })

  it('are named by what to do', () => {
    const titles = questionnaires.flatMap(({ measures }) => measures.map(({ title }) => title))
    expect(titles.filter((title) => !/^\p{Lu}\p{L}*(er|ir|re)\s/u.test(title))).toEqual([])
  })
})

describe('answers', () => {
  interface Clause {
    readonly question: string
    readonly in: readonly string[]
    readonly negated: boolean
  }

  /** The answers of a condition, and whether the condition requires or excludes them. */
  function clausesOf(condition: Condition | undefined, negated = false): Clause[] {
    if (condition === undefined) return []
    if ('not' in condition) return clausesOf(condition.not, !negated)
    if ('all' in condition) return condition.all.flatMap((part) => clausesOf(part, negated))
    if ('any' in condition) return condition.any.flatMap((part) => clausesOf(part, negated))
    return [{ ...condition, negated }]
  }

  /** The weight of the questions that may be asked after `better` and not after `worse`. */
  function weightOpened(questions: readonly Question[], steering: string, worse: string, better: string): number {
    const opens = ({ question, in: wanted, negated }: Clause) =>
      question === steering && wanted.includes(better) !== negated && wanted.includes(worse) === negated
    return questions
      .filter((question) => clausesOf(question.when).some(opens))
      .reduce((total, { weight }) => total + weight, 0)
  }

  it('that are better never lower the score by opening questions: what they earn covers what they open', () => {
    const costly = questionnaires.flatMap((questionnaire) =>
      questionnaire.questions.flatMap((question) => {
        if (question.kind !== 'single') return []
        return question.answers.flatMap((worse) =>
          question.answers
            .map((better) => ({ better, earned: question.weight * ((better.score ?? 0) - (worse.score ?? 0)) }))
            .filter(({ better, earned }) => {
              const opened = weightOpened(questionnaire.questions, question.id, worse.id, better.id)
              return earned > 0 && opened > earned + 1e-9
            })
            .map(({ better }) => `${nameOf(questionnaire)} ${question.id}: ${worse.id}, ${better.id}`),
        )
      }),
    )
    expect(costly).toEqual([
      // Having a provider earns 0.6, the papers asked of it weigh 2: 1.1.0 asks everyone, with « sans objet ».
      'sauvegardes@1.0.0 responsable-sauvegardes: personne, prestataire',
      // Writing the policy earns 0.9 or 1.5, the date of its review weighs 2: 1.1.0 asks it of a validated policy only.
      'sauvegardes@1.0.0 politique-sauvegarde: orale, ecrite',
      'sauvegardes@1.0.0 politique-sauvegarde: non, ecrite',
    ])
  })
})
