import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findRegionContent, readSeries, seriesOf } from '#indicators'
import { regionEditorSchema } from '../../src/indicators/regions/editor-schema.ts'
import { checkRegionContent } from '../../src/indicators/regions/region-content.ts'

/** A region as a file, with one line changed. */
const regionFile = (text: string) => ({
  files: [{ path: 'normandie/1.0.0.yaml', sha256: '', text }],
  released: undefined,
})
const faulty = `id: normandie
version: 1.0.0
code: "28"
name: Normandie
departements: [{ code: "14", name: Calvados }]
source: INSEE
provenance: official
territories:
  - { name: Caen, aliases: [Bessin], source: s, provenance: reported }
  - { name: TAN Bessin, aliases: [], source: s, provenance: guessed }
bodies: []
`

describe('the content of the regions', () => {
  it('is written with the help of a schema that is the one of today', () => {
    expect(readFileSync('regions/schema.json', 'utf8')).toBe(regionEditorSchema())
  })

  it('has no fault, and never changes once released', async () => {
    const regions = await Promise.all(['32', '28', '11'].map((code) => findRegionContent('regions', code)))
    expect(regions.map((region) => region && [region.name, region.territories.length])).toEqual([
      ['Hauts-de-France', 7],
      ['Normandie', 0],
      undefined,
    ])
  })

  it('lists the faults of a file with their lines', () => {
    const of = (text: string) =>
      checkRegionContent(regionFile(text)).issues.map(({ code, values }) => `${values?.line} ${code}`)
    expect(of(faulty)).toEqual(['10 value-not-allowed'])
    expect(of(faulty.replace('guessed', 'reported'))).toEqual([
      '5 region-departements-differ',
      '10 region-alias-shared',
    ])
    expect(of(faulty.replace('guessed', 'reported').replace('"28"', '"99"'))).toEqual(['3 region-unknown'])
  })

  it('reads the three ways in which documents name the territories of Hauts-de-France', async () => {
    const aliases = (await findRegionContent('regions', '32'))?.territories ?? []
    const territories = aliases.map(({ name }, place) => ({ id: `t${place}`, name }))
    const ways = [
      ['Aisne', 'Artois', 'Hainaut', 'Littoral', 'Métropole', 'Oise', 'Somme Littoral Sud'],
      ['Aisne', 'Artois-Ternois-Douaisis', 'Hainaut', 'Littoral', 'Métropole Flandres', 'Oise', 'Somme Montreuil'],
      ['TAN Aisne', 'TAN Artois', 'TAN HC', 'TAN Littoral', 'TAN Lille', 'TAN Oise', 'TAN SLS'],
    ]
    const counts = [12, 10, 11, 6, 15, 8, 15]
    for (const names of ways) {
      const lines = names.map((territoire, place) => ({
        where: `ligne ${place}`,
        broken: false as const,
        fields: {
          indicateur: 'SUN-ES',
          territoire,
          date: '2022-02-01',
          numerateur: `${counts[place]}`,
          denominateur: '',
        },
      }))
      const { points, issues } = readSeries({ lines }, territories, { aliases })
      const [series] = seriesOf(points.map((point) => ({ ...point, source: '' })))
      expect(issues).toEqual([])
      expect([...(series?.shares ?? [])]).toEqual(
        [16, 13, 14, 8, 20, 10, 19].map((share, place) => [`t${place}`, share]),
      )
    }
  })
})
