import { describe, expect, it } from 'vitest'
import { listLine } from '../../../src/web/region/list-line.view.ts'

const lineOf = (texts: Readonly<Record<string, string>>) =>
  String(
    listLine(
      { finess: '590000113', name: 'Association', textOf: (column) => texts[column] ?? '' },
      { Nom: 'Établissements', Référents: undefined },
    ),
  )

describe('a line of a list of the region', () => {
  it('folds away what a legal entity with many structures has too much of, and counts it', () => {
    const sites = Array.from({ length: 49 }, (_, place) => String(590_000_000 + place))
    const people = Array.from({ length: 103 }, (_, place) => `RSSI\u00A0: a${place}@exemple.fr`)
    const line = lineOf({ Établissements: sites.join(', '), Référents: people.join('\n') })
    expect([...line.matchAll(/<summary>([^<]*)<\/summary>/g)].map(([, words]) => words)).toEqual([
      'et 46 autres',
      'et 100 autres',
    ])
    for (const site of sites) expect(line).toContain(site)
    expect(line.split('<details')[0]).not.toContain(sites[3])
  })

  it('folds nothing for a few values', () => {
    const line = lineOf({ Établissements: '1, 2, 3, 4, 5', Référents: 'a\nb\nc\nd' })
    expect(line).not.toContain('<details')
  })
})
