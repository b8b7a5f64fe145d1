import { describe, expect, it } from 'vitest'
import type { Figure, Indicator, IndicatorFigures } from '#indicators'
import { movementsOf } from '../../src/reports/region/movements.ts'
import { catalogue } from '../support/data/content.ts'

const programme = catalogue.latestProgramme('care')

function figure(part: number, whole: number): Figure {
  return { part, whole, unknown: 0, units: whole, spread: undefined, levels: undefined, completeness: undefined }
}

type Told = readonly [part: number, whole: number]

function moved(name: Indicator['name'], form: Indicator['form'], before: Told, now: Told): IndicatorFigures {
  const indicator: Indicator = {
    name,
    form,
    unit: 'structure',
    sight: 'named',
    reads: [],
    sayOn: () => () => undefined,
  }
  return { indicator, now: figure(...now), before: figure(...before), cut: [] }
}

/** Each table, one line a movement, with ordinary spaces. */
function told(...figures: IndicatorFigures[]): string[][] {
  return movementsOf({ figures, programme }).map(({ rows }) =>
    rows.map(({ title, change }) => `${title} ${change}`.replaceAll('\u00A0', ' ')),
  )
}

describe('what moved in a region since a year before', () => {
  it('ranks shares and scores by points, and means apart, by how much they changed in proportion', () => {
    const tables = told(
      moved('awareness-reached', 'number', [1000, 10], [1300, 10]),
      moved('rssi-days', 'number', [20, 10], [30, 10]),
      moved('diagnosed', 'share', [10, 100], [15, 100]),
      moved('domain-floor', 'score', [400, 10], [330, 10]),
      moved('ssi-referent', 'share', [5, 100], [6, 100]),
    )
    expect(tables).toEqual([
      ['Score assuré −7 points', 'Diagnostic dans les douze mois +5 points', 'Référent SSI désigné +1 point'],
      [
        'Jours de RSSI par mois (ES) +1, soit 50 % de plus',
        'Participations aux séances de sensibilisation, par structure +30, soit 30 % de plus',
      ],
    ])
  })

  it('says in words what a mean became, also from zero', () => {
    const means = [
      moved('rssi-days', 'number', [0, 10], [5, 10]),
      moved('referent-hours', 'number', [40, 10], [120, 10]),
      moved('awareness', 'number', [50, 10], [40, 10]),
      moved('awareness-reached', 'number', [5000, 10], [5001, 10]),
    ]
    expect(told(...means)).toEqual([
      [
        'Jours de RSSI par mois (ES) +0,5, en partant de zéro',
        'Heures de référent par mois (ESMS) +8, soit 3 fois plus',
        'Professionnels sensibilisés, sur dix −1, soit 20 % de moins',
        'Participations aux séances de sensibilisation, par structure +0,1, soit moins de 1 % de plus',
      ],
    ])
  })

  it('leaves out what did not move, and has no table without any movement', () => {
    expect(told(moved('diagnosed', 'share', [1, 2], [2, 4]), moved('rssi-days', 'number', [0, 0], [3, 1]))).toEqual([])
  })
})
