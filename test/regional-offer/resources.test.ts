import { describe, expect, it } from 'vitest'
import { issueLine } from '#messages'
import {
  byTheme,
  helpToReach,
  helpWith,
  isHttpsLink,
  loadResources,
  offeredIn,
  type ResourceFile,
  resourcesFor,
} from '#regional-offer'
import { readContent } from '../../src/content/files.ts'
import { checkResources } from '../../src/regional-offer/resources/resource-content.ts'
import { catalogue } from '../support/data/content.ts'
import { aQuestionnaire, aSingle } from '../support/data/questionnaire-builder.ts'

const folder = 'regional-resources'
const files = (await loadResources(folder)).list()
const all = files.flatMap(({ resources }) => resources)

describe('the resources that are shipped', () => {
  it('have no fault, drafts included', async () => {
    const { issues } = checkResources(await readContent(folder))
    expect(issues.map((issue) => `${issue.values?.file}:${issue.values?.line} ${issueLine(issue)}`)).toEqual([])
  })

  it('stand beside measures of the questionnaires and objectives of the programme that exist', () => {
    const measures = new Set(catalogue.list().flatMap((each) => each.measures.map(({ id }) => id)))
    const objectives = new Set(
      catalogue.latestProgramme('care').domains.flatMap(({ items }) => items.map(({ code }) => code)),
    )
    expect(all.flatMap((each) => each.measures.filter((id) => !measures.has(id)))).toEqual([])
    expect(all.flatMap((each) => each.objectives.filter((code) => !objectives.has(code)))).toEqual([])
    expect(all.filter((each) => each.measures.length + each.objectives.length === 0)).toEqual([])
  })

  it('say where they were read, and link by https alone', () => {
    expect(all.filter(({ source }) => source.length < 10)).toEqual([])
    expect(all.flatMap(({ link }) => link ?? []).filter((link) => !isHttpsLink(link))).toEqual([])
  })
})

const resource = (id: string, given: object = {}) => ({
  id,
  title: id,
  publisher: 'ARS',
  theme: 'awareness' as const,
  summary: 'Un atelier.',
  audience: ['ES', 'ESMS'] as ('ES' | 'ESMS')[],
  measures: [],
  objectives: [],
  source: 'Un document',
  provenance: 'reported' as const,
  ...given,
})
const file = (id: string, region: string | undefined, resources: ResourceFile['resources']): ResourceFile => ({
  id,
  version: '1.0.0',
  title: id,
  note: 'Rien.',
  resources,
  ...(region ? { region } : {}),
})
const national = file('national', undefined, [resource('portail', { measures: ['signaler'], theme: 'response' })])
const north = file('nord', '32', [
  resource('atelier', { measures: ['sensibiliser'] }),
  resource('club', { measures: ['sensibiliser'], audience: ['ES'] }),
  resource('copie', { objectives: ['D2.O3.C'] }),
])
const south = file('sud', '93', [resource('voile', { measures: ['sensibiliser'] })])
const files3 = [national, north, south]
const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id)

describe('the resources offered in a region', () => {
  it('are those of the region first, then those that every region has, never those of another region', () => {
    expect(offeredIn(files3, '32').map(({ id, isRegional }) => [id, isRegional])).toEqual([
      ['atelier', true],
      ['club', true],
      ['copie', true],
      ['portail', false],
    ])
    expect(ids(offeredIn(files3, '11'))).toEqual(['portail'])
    expect(ids(offeredIn(files3, undefined))).toEqual(['portail'])
  })

  it('help with a measure by its name, for structures of their kind', () => {
    const offered = offeredIn(files3, '32')
    const asked = { measures: ['sensibiliser'], objectives: [] }
    expect(ids(resourcesFor(offered, { ...asked, audience: 'ES' }))).toEqual(['atelier', 'club'])
    expect(ids(resourcesFor(offered, { ...asked, audience: 'ESMS' }))).toEqual(['atelier'])
    expect(ids(resourcesFor(offered, { ...asked, audience: undefined }))).toEqual(['atelier', 'club'])
    expect(resourcesFor(offered, { measures: [], objectives: [], audience: 'ES' })).toEqual([])
  })

  it('help with a measure whose questions serve their objective', () => {
    const questions = [
      aSingle({ id: 'copie', objectives: ['D2.O3.C'] }),
      aSingle({ id: 'autre', objectives: ['D2.O4'] }),
    ]
    const helpFor = helpWith(
      { questionnaire: aQuestionnaire({ questions }), audience: 'ESMS' },
      offeredIn(files3, '32'),
    )
    expect(ids(helpFor({ measure: { id: 'x' }, questions: ['copie'] }))).toEqual(['copie'])
    expect(helpFor({ measure: { id: 'x' }, questions: ['autre'] })).toEqual([])
  })

  it('are read by theme; a theme without any is not shown', () => {
    expect(byTheme(offeredIn(files3, '32')).map(([theme, found]) => [theme, ids(found)])).toEqual([
      ['awareness', ['atelier', 'club', 'copie']],
      ['response', ['portail']],
    ])
  })
})

describe('a faulty file of resources', () => {
  it('has every fault listed, with its line', () => {
    const content = `id: ma-region
version: 1.0.0
title: Essai
region: "Nord"
note: Rien.
resources:
  - { id: a, title: A, publisher: P, theme: cuisine, summary: S, link: "http://exemple.fr", source: X, provenance: official }
  - { id: a, title: A, publisher: P, theme: awareness, summary: S, provenance: rumeur }
`
    const { issues } = checkResources({
      files: [{ path: 'ma-region/1.0.0.yaml', sha256: '', text: content }],
      released: undefined,
    })
    expect(issues.map(({ code, values }) => `${values?.line} ${code}`).sort()).toEqual([
      '4 resource-region-faulty',
      '7 offer-link-faulty',
      '7 value-not-allowed',
      '8 field-missing',
      '8 id-repeated',
      '8 value-not-allowed',
    ])
  })
})

describe('the resources that help to reach an objective', () => {
  const asked = aSingle({ id: 'copie', objectives: ['D2.O3.C'], measures: ['copie-immuable'] })
  const other = aSingle({ id: 'autre', objectives: ['D2.O4'], measures: ['essai'] })
  const questionnaires = [{ questions: [asked, other] }]
  const files = [
    file('national', undefined, [
      resource('de-la-mesure', { measures: ['copie-immuable'] }),
      resource('de-l-objectif', { objectives: ['D2.O3.C'] }),
      resource('d-une-autre', { measures: ['essai'] }),
      resource('pour-les-es', { measures: ['copie-immuable'], audience: ['ES'] }),
    ]),
  ]
  const found = (audience: 'ES' | 'ESMS') =>
    helpToReach(offeredIn(files, undefined), { code: 'D2.O3.C', audience, questionnaires }).map(({ id }) => id)

  it('are those that name it, and those of the measures that its questions call for, for this kind of structure', () => {
    expect(found('ESMS')).toEqual(['de-la-mesure', 'de-l-objectif'])
    expect(found('ES')).toEqual(['de-la-mesure', 'de-l-objectif', 'pour-les-es'])
  })
})
