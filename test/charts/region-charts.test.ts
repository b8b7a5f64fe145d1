import { describe, expect, it } from 'vitest'
import { distribution, heatTable, tileMap, trendLine } from '#charts'

describe('the pictures of a region', () => {
  const map = String(
    tileMap({
      title: 'Diagnostiquées',
      tiles: [
        { label: 'Oise <1>', share: 0.5, value: '50 %' },
        { label: 'Littoral', share: undefined, value: 'Rien à compter' },
      ],
    }),
  )

  it('keep a long name of a territory within its tile, on three lines at most', () => {
    const label = 'Territoire de santé du Hainaut-Cambrésis et de la Sambre-Avesnois'
    const map = String(tileMap({ title: '', tiles: [{ label, share: 0.5, value: '50 %' }] }))
    const lines = [...map.matchAll(/<tspan[^>]*>([^<]*)</g)].map(([, line = '']) => line)
    expect(lines).toHaveLength(3)
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(20)
  })

  it('cut a long name after its hyphen, on a screen of any width', () => {
    const named = (label: string) => {
      const map = String(tileMap({ title: '', tiles: [{ label, share: 0.5, value: '50 %' }] }))
      return [...map.matchAll(/<tspan[^>]*>([^<]*)</g)].map(([, line]) => line)
    }
    expect(named('Artois-Ternois-Douaisis')).toEqual(['Artois-Ternois-', 'Douaisis'])
    expect(named('Hainaut-Cambrésis')).toEqual(['Hainaut-', 'Cambrésis'])
    expect(named('Somme – Littoral Sud')).toEqual(['Somme –', 'Littoral Sud'])
  })

  it('say their figures to people who do not see them, and escape what is typed', () => {
    expect(map).toContain('<desc>Oise &lt;1&gt;\u00A0: 50 %. Littoral\u00A0: Rien à compter</desc>')
    expect(map).not.toContain('<1>')
  })

  it('fill a tile as far as its share, and only outline one that has none', () => {
    expect(map.match(/width="134"/g)).toHaveLength(1)
    expect(map.match(/width="67"/g)).toHaveLength(1)
    expect(map.match(/stroke-dasharray/g)).toHaveLength(1)
  })

  it('darken the weakest cell, which also shows its figure, and leave one without figure empty', () => {
    const cells = [
      { percent: 20, value: '20' },
      { percent: 80, value: '80' },
      { percent: undefined, value: 'Inconnu' },
    ]
    const drawn = String(
      heatTable({ title: 'Domaines', columns: ['D1', 'D2', 'D3'], rows: [{ label: 'Oise', cells }] }),
    )
    expect([...drawn.matchAll(/fill-opacity="([\d.]+)"/g)].map(([, opacity]) => Number(opacity))).toEqual([
      0.36, 0.09, 0,
    ])
    expect(drawn).toContain('>Inconnu<')
  })

  it('draw a region where nobody is at any level without a number that does not exist', () => {
    const none = String(distribution({ title: 'Niveaux', columns: [{ label: 'Niveau 0', count: 0, value: '0' }] }))
    expect(none + String(tileMap({ title: '', tiles: [] }))).not.toMatch(/NaN|Infinity|undefined/)
  })

  it('draw four years with a gap where a year has no figure, and say so', () => {
    const points = [
      { label: '2023', percent: 10 },
      { label: '2024', percent: undefined },
      { label: '2025', percent: 40 },
      { label: '2026', percent: 60 },
    ]
    const trend = String(trendLine({ title: 'Années', points }))
    expect([trend.match(/<circle/g)?.length, trend.match(/<line/g)?.length]).toEqual([3, 2])
    expect(trend).toContain('2024\u00A0: pas de chiffre')
    expect(trend.match(/>(pas de|chiffre)<\/tspan>/g)).toHaveLength(2)
    expect(trend + String(trendLine({ title: '', points: [] }))).not.toMatch(/NaN|Infinity|undefined/)
  })
})
