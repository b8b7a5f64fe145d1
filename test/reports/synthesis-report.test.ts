import { describe, expect, it } from 'vitest'
import { diagnose, type Folder } from '#assessment'
import type { OfferedResource } from '#regional-offer'
import { type SynthesisReport, synthesisReport } from '#reports'
import {
  answersTo,
  backups,
  diagnoses,
  exercises,
  firstLook,
  workedProgramme,
} from '../assessment/folder/worked-out-by-hand.ts'
import { aDomain, aProgramme, aQuestionnaire, aSingle, aTheme } from '../support/data/questionnaire-builder.ts'
import { folderOf, sampleFolder } from './sample-folder.ts'

const day = new Date('2026-11-22T10:00:00Z')
const submittedAt = new Date('2026-10-05T09:00:00Z')
const reportOf = (folder: Folder) => synthesisReport(folder, day)
const [sure, unsure] = diagnoses as [(typeof diagnoses)[0], (typeof diagnoses)[0]]

/** The structure worked out by hand, with its first questionnaire submitted and its second one in progress. */
function workedFolder(given: Partial<Folder> = {}) {
  const entries = [{ diagnosis: sure, submittedAt }, { diagnosis: unsure }]
  return folderOf({ entries, untouched: [exercises], programme: workedProgramme }, given)
}

/** A resource of the region, for both kinds of structures. */
function aResource(given: Partial<OfferedResource>): OfferedResource {
  return {
    ...{ id: 'r', title: 'Ressource', publisher: 'Centre régional', theme: 'awareness', summary: 'Aide.' },
    ...{ audience: ['ES', 'ESMS'], measures: [], objectives: [], source: 'Plan 2024', provenance: 'reported' },
    isRegional: true,
    ...given,
  }
}

const rowsByTitle = ({ scopes }: SynthesisReport) => new Map(scopes.map((row) => [row.title, row]))

describe('the first measures of a synthesis', () => {
  it('name who can help, each with its source once, and only where a resource serves the measure or its objective', () => {
    const plain = reportOf(workedFolder())
    expect([plain.measures.offered, plain.measures.rows.flatMap(({ help }) => help)]).toEqual([[], []])
    const called = sure.measures[0]?.measure.id ?? ''
    const helpful = aResource({ title: 'Plateforme', measures: [called] })
    const other = aResource({ title: 'Autre', measures: ['une-autre-mesure'] })
    const { measures } = synthesisReport(workedFolder(), day, { offered: [helpful, other] })
    const row = measures.rows.find(({ title }) => title === sure.measures[0]?.measure.title)
    expect(row?.help).toEqual(['Plateforme, Centre régional'])
    expect(measures.offered).toEqual([
      {
        name: 'Plateforme, Centre régional',
        link: '',
        provenance: 'Fait rapporté, à vérifier auprès de l’organisme (Plan 2024)',
      },
    ])
  })
})

describe('the synthesis of the structure worked out by hand', () => {
  const report = reportOf(workedFolder())
  const rows = rowsByTitle(report)

  it('prints the figures of each axis and domain, rounded once', () => {
    expect(report.scopes.map(({ kind, title }) => [kind, title])).toEqual([
      ['axis', 'Axe 4\u00A0: Sécurité'],
      ['domain', 'Domaine D1'],
      ['domain', 'Domaine D2'],
      ['domain', 'Domaine D3'],
    ])
    expect(rows.get('Domaine D1')?.score).toMatchObject({ floor: '50', ceiling: '50', completeness: '100\u00A0%' })
    expect(rows.get('Domaine D2')?.score).toMatchObject({ floor: '35', ceiling: '85', level: 1 })
    expect(rows.get('Axe 4\u00A0: Sécurité')?.score).toMatchObject({
      floor: '38',
      ceiling: '79',
      completeness: '58\u00A0%',
      levelName: 'Fragile',
      drawn: { floor: 37.5 },
    })
  })

  it('names the questionnaires behind each figure, those in progress and those missing', () => {
    expect(rows.get('Domaine D2')).toMatchObject({
      rests: 'D’après\u00A0: Premier regard (en cours, inconnu, de 0 à 100)\u00A0; Sauvegardes (70).',
      missing: 'Sans réponse\u00A0: Exercices.',
    })
    expect(rows.get('Domaine D1')).toMatchObject({
      rests: 'D’après\u00A0: Premier regard (en cours, 50).',
      missing: '',
    })
  })

  it('says « non évalué », and never zero, where nothing was answered', () => {
    expect(rows.get('Domaine D3')).toMatchObject({
      score: { scored: false, words: 'Non évalué' },
      rests: '',
      missing: 'Sans réponse\u00A0: Exercices.',
    })
  })

  it('draws no radar while fewer than three domains are assessed', () => {
    expect(report.chart).toEqual([])
  })

  it('lists every questionnaire with its state, its date, its version and its score', () => {
    expect(report.questionnaires).toEqual([
      {
        title: 'Sauvegardes',
        state: 'Transmis',
        date: '5\u00A0octobre\u00A02026',
        version: '1.0.0',
        score: '70',
        level: '2 En progrès',
        note: '',
      },
      {
        title: 'Premier regard',
        state: 'En cours\u00A0: 2\u00A0réponses sur 2\u00A0questions',
        date: '3\u00A0octobre\u00A02026',
        version: '1.0.0',
        score: '14 à 86',
        level: '0 À construire',
        note: '',
      },
      {
        title: 'Exercices',
        state: 'Non commencé',
        date: '',
        version: '',
        score: 'Non évalué',
        level: '',
        note: '',
      },
    ])
  })

  it('puts the measures of all questionnaires in one order, each with the questions that call for it', () => {
    expect(report.measures.extent).toBe('3\u00A0mesures')
    expect(
      report.measures.rows.map(({ number, questionnaire, questions, essential }) => [
        number,
        questionnaire,
        questions,
        essential,
      ]),
    ).toEqual([
      [1, 'Sauvegardes', 'question\u00A01', true],
      [2, 'Premier regard', 'question\u00A02', false],
      [3, 'Premier regard', 'question\u00A01', false],
    ])
  })

  it('leads to the questionnaires without answers, and says why', () => {
    expect(report.next).toEqual({
      toFinish: [],
      toAnswer: [
        {
          questionnaire: 'Exercices',
          reason: 'Son sujet le plus fragile\u00A0: Domaine D2 (score assuré 35). Environ 10\u00A0minutes.',
        },
      ],
    })
  })
})

describe('the synthesis report', () => {
  it('names the structure, the questionnaires behind it and the day', () => {
    const { title, subject, cover } = reportOf(sampleFolder())
    expect(title).toBe('Synthèse de cybersécurité – Centre hospitalier des Deux-Vallées – 22\u00A0novembre\u00A02026')
    expect(subject).toBe('Synthèse, Programme CaRE, version 2025.1, 22\u00A0novembre\u00A02026')
    expect(cover).toMatchObject({
      finess: '990000017',
      audience: 'Établissement de santé (ES)',
      questionnaires: '3\u00A0questionnaires avec des réponses, sur 5',
      established: 'le 22\u00A0novembre\u00A02026, par la structure elle-même',
    })
  })

  it('does without a name, a number and a kind of structure', () => {
    const given = { structure: { finess: null, name: '' }, audience: undefined }
    const { title, owner, cover } = reportOf(workedFolder(given))
    expect(title).toBe('Synthèse de cybersécurité – 22\u00A0novembre\u00A02026')
    expect(owner).toBe('Structure non précisée')
    expect(cover).toMatchObject({ finess: '', audience: '' })
  })

  it('never has a figure over all questionnaires', () => {
    const { scopes, chart, questionnaires, measures, next, plan, cover, ...frame } = reportOf(sampleFolder())
    expect(Object.keys(frame).sort()).toEqual(['owner', 'subject', 'title'])
    expect(scopes.map(({ title }) => title)).toHaveLength(9)
    expect(JSON.stringify([cover, plan, frame])).not.toMatch(/score|niveau/i)
  })

  it('draws all domains of the programme once three of them are assessed, those without a score as a gap', () => {
    const domains = ['D1', 'D2', 'D3', 'D4'].map((id) => aDomain({ id, title: id, items: [] }))
    const programme = aProgramme({ domains })
    const questionnaire = aQuestionnaire({
      themes: ['D1', 'D2', 'D3'].map((id) => aTheme({ id, domain: id })),
      questions: ['D1', 'D2', 'D3'].map((id) => aSingle({ id: id.toLowerCase(), theme: id })),
    })
    const answers = new Map(['d1', 'd2', 'd3'].map((id) => [id, { value: 'oui' }]))
    const diagnosis = diagnose(questionnaire, programme, answers, 'ES')
    expect(reportOf(folderOf({ entries: [{ diagnosis }], programme })).chart).toEqual([
      { label: 'D1', floor: 100, ceiling: 100, figures: '100' },
      { label: 'D2', floor: 100, ceiling: 100, figures: '100' },
      { label: 'D3', floor: 100, ceiling: 100, figures: '100' },
      { label: 'D4', noScore: true },
    ])
  })

  it('names the essential questions that hold a level back, with their questionnaire and their number there', () => {
    const row = rowsByTitle(
      reportOf(folderOf({ entries: [{ diagnosis: sure, submittedAt }], programme: workedProgramme })),
    )
    expect(row.get('Domaine D2')).toMatchObject({
      score: { level: 2, beforeCap: 3 },
      cap: 'plafonné',
      held: 'Niveau plafonné\u00A0: Sauvegardes, question\u00A01.',
    })
  })

  it('gives a questionnaire that was begun without an answer no score: a zero would be a judgement', () => {
    const blank = diagnose(exercises, workedProgramme, new Map(), 'ES')
    const entries = [{ diagnosis: sure, submittedAt }, { diagnosis: blank }]
    const { questionnaires, measures, next } = reportOf(folderOf({ entries, programme: workedProgramme }))
    expect(questionnaires[1]).toMatchObject({ state: 'Commencé, sans réponse', score: 'Non évalué', level: '' })
    expect(measures.rows.map(({ questionnaire }) => questionnaire)).toEqual(['Sauvegardes'])
    expect(next).toMatchObject({ toFinish: [], toAnswer: [{ questionnaire: 'Exercices' }] })
  })

  it('says what is left to finish', () => {
    const { next } = reportOf(sampleFolder())
    expect(next.toFinish).toEqual([
      { questionnaire: 'Référents et gouvernance de la sécurité', reason: '10\u00A0réponses sur 20\u00A0questions.' },
    ])
  })

  it('keeps the submitted result while an update is in progress', () => {
    const folder = workedFolder()
    const [first, ...others] = folder.rows
    const draft = folder.rows[1]?.draft
    const rows = first ? [{ ...first, draft }, ...others] : []
    expect(reportOf({ ...folder, rows }).questionnaires[0]?.state).toBe('Transmis. Une mise à jour est en cours.')
  })

  it('tells a region that it sees submitted results only', () => {
    const entries = [{ diagnosis: sure, submittedAt }]
    const content = { entries, untouched: [firstLook, exercises], programme: workedProgramme }
    const report = reportOf(folderOf(content, { sight: 'shared' }))
    expect(report.cover.established).toBe('le 22\u00A0novembre\u00A02026, d’après ce que la structure a transmis')
    expect(rowsByTitle(report).get('Domaine D2')?.missing).toBe(
      'Rien de transmis\u00A0: Premier regard\u00A0; Exercices.',
    )
    expect(report.questionnaires[1]).toMatchObject({ state: 'Non transmis', score: 'Non évalué' })
  })

  it('says that answers on another version of the programme are not in the synthesis', () => {
    const questionnaire = { ...backups, programme: 'care@2019.1' }
    const older = diagnose(questionnaire, workedProgramme, answersTo({ copie: 'non', reste: 'oui' }), 'ES')
    const entries = [{ diagnosis: older, submittedAt }, { diagnosis: unsure }]
    const report = reportOf(folderOf({ entries, programme: workedProgramme }))
    expect(report.questionnaires[0]?.note).toContain('autre version du programme')
    expect(rowsByTitle(report).get('Domaine D2')?.rests).not.toContain('Sauvegardes')
    expect(report.next.toAnswer[0]?.reason).toMatch(/^Ses réponses portent sur une autre version du programme/)
  })

  it('shows ten measures at most, and says how many there are', () => {
    const { rows, extent } = reportOf(sampleFolder()).measures
    expect(rows).toHaveLength(10)
    expect(extent).toMatch(/^Les 10 premières, sur \d+\u00A0mesures$/)
  })

  it('prints no comment, internal or not', () => {
    expect(JSON.stringify(reportOf(sampleFolder()))).not.toMatch(/Disque rangé|pas l’imagerie/)
  })

  it('gives an identical report for an identical folder', () => {
    expect(reportOf(sampleFolder())).toEqual(reportOf(sampleFolder()))
  })
})
