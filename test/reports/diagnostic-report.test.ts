import { describe, expect, it } from 'vitest'
import { diagnose, type GivenAnswer } from '#assessment'
import { parisTime } from '#kernel'
import type { Question, Questionnaire } from '#questionnaires'
import { type DiagnosticReportInput, diagnosticReport } from '#reports'
import {
  aDate,
  aMeasure,
  aMultiple,
  aNumber,
  anAnswer,
  aProgramme,
  aQuestionnaire,
  aSingle,
  aText,
  aTheme,
} from '../support/data/questionnaire-builder.ts'
import { diagnosisOf, sampleInput } from './sample.ts'

interface Case {
  readonly answers?: Record<string, GivenAnswer['value'] | GivenAnswer>
  readonly questions?: Question[]
  readonly questionnaire?: Partial<Questionnaire>
  readonly audience?: 'ES' | 'ESMS'
  readonly options?: Partial<DiagnosticReportInput>
}

function reportOf({ answers = {}, questions = [aSingle()], questionnaire = {}, audience = 'ES', options = {} }: Case) {
  const given = Object.entries(answers).map(
    ([id, answer]) =>
      [id, typeof answer === 'object' && 'value' in answer ? answer : { value: answer }] as [string, GivenAnswer],
  )
  const programme = aProgramme()
  const diagnosis = diagnose(aQuestionnaire({ questions, ...questionnaire }), programme, new Map(given), audience)
  const structure = { name: 'Les Tilleuls' }
  return diagnosticReport({
    diagnosis,
    programme,
    structure,
    date: new Date('2026-11-22T10:00:00Z'),
    legalTime: parisTime,
    ...options,
  })
}

const lines = (report: ReturnType<typeof reportOf>) => report.annex.themes.flatMap((theme) => theme.questions)

describe('the cover', () => {
  it('names the questionnaire, the structure, the version and the day', () => {
    const { cover, title } = reportOf({})
    expect(cover).toMatchObject({
      structure: 'Les Tilleuls',
      questionnaire: 'Sauvegardes',
      version: 'version 1.0.0',
      audience: 'Établissement de santé (ES)',
      date: '22\u00A0novembre\u00A02026',
    })
    expect(title).toBe('Diagnostic de cybersécurité – Sauvegardes – Les Tilleuls – 22\u00A0novembre\u00A02026')
  })

  it('does without the name of the structure', () => {
    const { cover, title } = reportOf({ options: { structure: { name: '' } } })
    expect(cover.structure).toBe('Structure non précisée')
    expect(title).not.toContain('– –')
  })
})

describe('the synthesis', () => {
  it('prints figures rounded once, halves up, and keeps the exact ones for the drawings', () => {
    const choices = [anAnswer('a', { score: 0.595 }), anAnswer('b', { score: 0 })]
    const { score } = reportOf({ questions: [aSingle({ answers: choices })], answers: { copie: 'a' } }).synthesis
    expect(score).toMatchObject({ scored: true, floor: '60', level: 2, drawn: { floor: 59.5 } })
  })

  it('says how many answers are unknown, and how many of them were left empty', () => {
    const questions = [aSingle(), aSingle({ id: 'b' }), aSingle({ id: 'c' })]
    const { knowledge } = reportOf({ questions, answers: { copie: 'oui', b: 'ne-sait-pas' } }).synthesis
    expect(knowledge).toBe('Part connue\u00A0: 33\u00A0%. 2\u00A0questions sans réponse connue (1\u00A0laissée vide).')
  })

  it('names the essential question that caps the level', () => {
    const questions = [aSingle({ weight: 9 }), aSingle({ id: 'cle', text: 'La clé ?', essential: true })]
    const { score, cap, board } = reportOf({ questions, answers: { copie: 'oui', cle: 'non' } }).synthesis
    expect(score).toMatchObject({ floor: '90', level: 2, beforeCap: 4 })
    expect(cap.sentence).toContain('plafonné à 2')
    expect(cap.causes).toEqual(['La clé ?'])
    expect(board[0]).toContain('niveau 2 sur 4')
  })

  it('counts the causes that do not fit on the page', () => {
    const essential = ['a', 'b', 'c', 'd'].map((id) => aSingle({ id, text: id, essential: true }))
    const questions = [aSingle({ weight: 99 }), ...essential]
    const { causes } = reportOf({ questions, answers: { copie: 'oui' } }).synthesis.cap
    expect(causes).toEqual(['a', 'b', 'et 2\u00A0autres points, en annexe.'])
  })

  it('gives the board its strongest and weakest theme and its first decision', () => {
    const { board } = diagnosticReport(sampleInput()).synthesis
    expect(board).toHaveLength(3)
    expect(board[1]).toMatch(
      /le plus solide est «\u00A0Supervision\u00A0» \(100.*le plus fragile est «\u00A0Tests de restauration\u00A0» \(50.*trop peu de «\u00A0Prestataires/,
    )
    expect(board[2]).toContain('Essayer une restauration complète')
  })

  it('distinguishes unknown themes from weak themes for the board', () => {
    const themes = [aTheme(), aTheme({ id: 'essais', title: 'Essais' })]
    const questions = [aSingle(), aSingle({ id: 'essai', theme: 'essais' })]
    const { board } = reportOf({ questions, questionnaire: { themes }, answers: { copie: 'oui' } }).synthesis
    expect(board[1]).toBe('Nous ne savons rien de «\u00A0Essais\u00A0».')
  })

  describe('of four themes', () => {
    const ids = ['copies', 'essais', 'plans', 'secours']
    const themes = ids.map((id) => aTheme({ id, title: id }))
    const choices = [anAnswer('oui', { score: 1 }), anAnswer('moitie', { score: 0.5 }), anAnswer('non', { score: 0 })]
    const questions = ids.flatMap((theme) =>
      ['1', '2', '3'].map((number) => aSingle({ id: `${theme}-${number}`, theme, answers: choices })),
    )
    const boardOf = (given: Record<string, string>) => {
      const answers = Object.entries(given).flatMap(([theme, answer]) =>
        ['1', '2', '3'].map((number) => [`${theme}-${number}`, answer]),
      )
      return reportOf({ questions, questionnaire: { themes }, answers: Object.fromEntries(answers) }).synthesis.board
    }

    it('tells the board of no strongest theme when one theme alone is known, and counts the unknown ones', () => {
      expect(boardOf({ copies: 'oui' })[1]).toBe('Nous ne savons rien de 3\u00A0thèmes sur 4.')
    })

    it('does not judge a theme of which one answer out of three is known', () => {
      const { board } = reportOf({
        questions,
        questionnaire: { themes },
        answers: { 'copies-1': 'oui' },
      }).synthesis
      expect(board[1]).toBe(
        'Nous ne savons rien de 3\u00A0thèmes sur 4\u00A0; nous savons trop peu de «\u00A0copies\u00A0» pour en juger.',
      )
    })

    it('calls no theme under level 3 solid', () => {
      const board = boardOf({ copies: 'moitie', essais: 'non', plans: 'non', secours: 'moitie' })
      expect(board[1]).toBe('Notre point le plus fragile est «\u00A0essais\u00A0» (0\u00A0sur\u00A0100).')
    })

    it('compares the known themes when they are half of all, and still counts the others', () => {
      expect(boardOf({ copies: 'oui', essais: 'moitie' })[1]).toBe(
        'Notre point le plus solide est «\u00A0copies\u00A0» (100\u00A0sur\u00A0100)\u00A0; le plus fragile est «\u00A0essais\u00A0» (50\u00A0sur\u00A0100)\u00A0; nous ne savons rien de 2\u00A0thèmes sur 4.',
      )
    })

    it('tells the board that nothing is known of any theme', () => {
      expect(boardOf({})[1]).toBe('Nous ne savons encore rien d’aucun thème.')
    })
  })

  it('has no score and no invented zero when nothing counts', () => {
    const { synthesis, results, annex } = reportOf({
      questions: [aSingle({ notApplicable: true })],
      answers: { copie: 'sans-objet' },
    })
    expect(synthesis.score).toEqual({ scored: false, words: 'Sans objet' })
    expect(synthesis.board).toHaveLength(1)
    expect(results.chart).toEqual([{ label: 'Copies', noScore: true }])
    expect(annex.method.computation).toEqual([])
  })
})

describe('the results', () => {
  it('shows each axis with its domains, and says what was not assessed', () => {
    const { axes } = reportOf({ questionnaire: { themes: [aTheme({ domain: 'D2' })] } }).results
    expect(axes.map(({ title, score }) => [title, score])).toEqual([
      ['Axe 4\u00A0: Sécurité', { scored: false, words: 'Non évalué' }],
    ])
    expect(axes[0]?.domains.map(({ title }) => title)).toEqual(['Continuité'])
  })
})

describe('the objectives', () => {
  const questions = [aSingle({ objectives: ['D2.O1'] })]

  it('are those of the programme for an ES', () => {
    const { title, domains } = reportOf({ questions, answers: { copie: 'non' } }).objectives
    expect(title).toBe('Objectifs du programme CaRE')
    expect(domains[0]?.objectives).toEqual([
      expect.objectContaining({ code: 'D2.O1', stateWords: 'Non atteint', questions: 'question\u00A01' }),
    ])
  })

  it('are good practice for an ESMS, never a duty', () => {
    const { title, domains } = reportOf({ questions, audience: 'ESMS' }).objectives
    expect(title).toContain('bonne pratique')
    expect(domains[0]?.notice).toContain('ne vous sont pas imposés')
  })
})

describe('the measures', () => {
  it('keep their order, with words for effort and horizon, and the questions that call for them', () => {
    const measures = [aMeasure({ effort: 3, horizonMonths: 1, resources: [{ title: 'Guide', publisher: 'ANSSI' }] })]
    const [measure] = reportOf({ answers: { copie: 'non' }, questionnaire: { measures } }).measures
    expect(measure).toMatchObject({
      number: 1,
      effort: 'quelques mois',
      horizon: 'dans le mois',
      resources: ['Guide (ANSSI)'],
      questions: 'question\u00A01',
    })
  })
})

describe('the annex', () => {
  const questions = [aSingle(), aMultiple(), aNumber({ unit: '%' }), aDate(), aText()]

  it('prints every answer as it was given', () => {
    const answers = {
      copie: 'partiel',
      supports: ['bande', 'nuage'],
      taux: 1.5,
      'date-test': '2026-03-01',
      remarque: '<b>=1+1',
    }
    expect(lines(reportOf({ questions, answers })).map((line) => line.answer)).toEqual([
      ['Réponse partiel'],
      ['Réponse bande', 'Réponse nuage'],
      ['1,5\u00A0%'],
      ['1er\u00A0mars\u00A02026'],
      ['<b>=1+1'],
    ])
  })

  it('distinguishes unanswered, unknown and not applicable', () => {
    const asked = [aSingle(), aSingle({ id: 'b' }), aSingle({ id: 'c', notApplicable: true })]
    const printed = lines(reportOf({ questions: asked, answers: { b: 'ne-sait-pas', c: 'sans-objet' } }))
    expect(printed.map(({ answer, state, points }) => [...answer, state, points])).toEqual([
      ['Sans réponse', 'inconnue', '0'],
      ['Je ne sais pas', 'inconnue', '0'],
      ['Sans objet', 'sans objet', ''],
    ])
  })

  it('numbers the questions asked, and lists the other questions separately', () => {
    const asked = [aSingle({ id: 'autre', audience: ['ESMS'], text: 'Pour les autres ?' }), aSingle()]
    const report = reportOf({ questions: asked, answers: { copie: 'oui' } })
    expect(lines(report).map(({ number }) => number)).toEqual([1])
    expect(report.annex.hidden).toEqual(['Pour les autres ?'])
  })

  it('keeps an internal comment inside the structure unless told otherwise', () => {
    const answers = { copie: { value: 'oui', comment: 'Au coffre.', internal: true } }
    expect(JSON.stringify(reportOf({ answers }))).not.toContain('Au coffre')
    const told = lines(reportOf({ answers, options: { includeInternalComments: true } }))
    expect(told[0]).toMatchObject({ comment: 'Au coffre.', internal: true })
  })

  it('gives the figures from which anyone can compute the score again', () => {
    const { annex, synthesis } = diagnosticReport(sampleInput())
    const printed = annex.themes.flatMap((theme) => theme.questions)
    const sum = (field: 'weight' | 'points') =>
      printed.reduce((total, line) => total + Number(line[field].replace(',', '.') || 0), 0)
    const found = Math.floor((100 * sum('points')) / sum('weight') + 0.5)
    expect(synthesis.score).toMatchObject({ floor: String(found) })
    expect(annex.method.computation[0]).toMatch(new RegExp(`= ${found}$`))
  })
})

it('gives an identical report for an identical input', () => {
  expect(diagnosticReport(sampleInput())).toEqual(diagnosticReport(sampleInput()))
})

it('words nothing of the programme as a duty for an ESMS on the real content', () => {
  const { diagnosis } = sampleInput()
  const report = diagnosticReport(sampleInput({ diagnosis: diagnosisOf(diagnosis.questionnaire, 'ESMS', {}) }))
  expect(report.objectives.domains.map((domain) => domain.notice).join()).toContain('repères de bonne pratique')
})
