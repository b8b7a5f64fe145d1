import { describe, expect, it } from 'vitest'
import { bandChart, type ChartAxis, columnChart, levelScale, radarChart, scoreBand } from '#charts'

const hostile = '<script>alert(1)</script>"\'&'

/** The numbers of an attribute, in the order of the drawing. */
function numbers(svg: unknown, element: string, attribute: string): number[] {
  const pattern = new RegExp(`<${element}[^>]* ${attribute}="([\\d.-]+)"`, 'g')
  return [...String(svg).matchAll(pattern)].map((match) => Number(match[1]))
}

function axes(count: number): ChartAxis[] {
  return Array.from({ length: count }, (_, rank) => ({
    label: `Sujet ${rank}`,
    floor: 50,
    ceiling: 100,
    figures: '50 à 100',
  }))
}

describe('the band from floor to ceiling', () => {
  it('puts floor and ceiling in proportion on a rule from 0 to 100', () => {
    const [rail = 0, unknown, known = 0] = numbers(scoreBand({ floor: 25, ceiling: 75 }), 'rect', 'width')
    expect(known).toBeCloseTo(rail / 4)
    expect(unknown).toBeCloseTo(rail / 2)
  })

  it('hatches what is unknown, and only that', () => {
    expect(String(scoreBand({ floor: 25, ceiling: 75 }))).toContain('<path')
    expect(String(scoreBand({ floor: 75, ceiling: 75 }))).not.toContain('<path')
  })

  it('keeps every stroke of the hatching between floor and ceiling', () => {
    const d = /<path d="([^"]+)"/.exec(String(scoreBand({ floor: 50, ceiling: 51 })))?.[1] ?? ''
    const xs = [...d.matchAll(/[ML]([\d.]+) /g)].map((match) => Number(match[1]))
    const [railX = 0, , knownX = 0] = numbers(scoreBand({ floor: 50, ceiling: 51 }), 'rect', 'x')
    const [, , known = 0] = numbers(scoreBand({ floor: 50, ceiling: 51 }), 'rect', 'width')
    expect(knownX).toBe(railX)
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(railX + known - 0.01)
  })

  it('marks the limits of the levels', () => {
    const xs = numbers(scoreBand({ floor: 0, ceiling: 0 }), 'line', 'x1')
    const [rail = 0] = numbers(scoreBand({ floor: 0, ceiling: 0 }), 'rect', 'width')
    expect(xs.slice(0, 4).map((x) => Math.round((100 * (x - 6)) / rail))).toEqual([20, 40, 60, 80])
  })

  it('stays inside its rule, whatever the values', () => {
    const [rail, , known] = numbers(scoreBand({ floor: 140, ceiling: 120 }), 'rect', 'width')
    expect(known ?? rail).toBe(rail)
  })
})

describe('the columns of several years', () => {
  const draw = (columns: Parameters<typeof columnChart>[0]['columns']) =>
    columnChart({ title: hostile, solid: 'réalisé', hatched: 'planifié', columns })

  it('are in proportion from 0 to 100 %, what is planned hatched above what is done', () => {
    const svg = draw([{ label: '2025', shares: { part: 25, whole: 75 }, figures: '25 à 75\u00A0%' }])
    const [hatched = 0, solid = 0] = numbers(svg, 'rect', 'height')
    expect(hatched).toBeCloseTo(2 * solid)
    expect(String(svg).match(/<path/g)).toHaveLength(2)
    expect(
      String(draw([{ label: '2025', shares: { part: 25, whole: 25 }, figures: '' }])).match(/<path/g),
    ).toHaveLength(1)
  })

  it('say in words what they show, and that nobody was expected', () => {
    const svg = String(draw([{ label: '2024', shares: undefined, figures: 'aucun attendu' }]))
    expect(svg).toContain('2024\u00A0: aucun attendu. Plein\u00A0: réalisé. Hachures\u00A0: planifié.')
    expect(svg).not.toContain('NaN')
    expect(svg).not.toContain('<script')
  })

  it('stay side by side inside the drawing, however many', () => {
    const columns = Array.from({ length: 10 }, (_, place) => ({
      label: `${place}`,
      shares: { part: 100, whole: 100 },
      figures: '',
    }))
    const [xs, widths] = [numbers(draw(columns), 'rect', 'x'), numbers(draw(columns), 'rect', 'width')]
    for (let place = 1; place < 10; place += 1) {
      expect(xs[place]).toBeGreaterThan((xs[place - 1] ?? 0) + (widths[place - 1] ?? 0))
    }
    expect((xs[9] ?? 0) + (widths[9] ?? 0)).toBeLessThanOrEqual(480)
  })
})

describe('the radar', () => {
  it('draws a point for each axis at its distance from the centre', () => {
    const svg = radarChart({ title: 'Scores', axes: axes(4) })
    expect(numbers(svg, 'circle', 'cx')).toEqual([0, 75, 0, -75])
    expect(numbers(svg, 'circle', 'cy')).toEqual([-75, 0, 75, 0])
  })

  it('leaves a gap at an axis without a score, which is not a zero', () => {
    const svg = String(radarChart({ title: 'Scores', axes: [...axes(4), { label: 'Vide', noScore: true }] }))
    expect(numbers(svg, 'circle', 'cx')).toHaveLength(4)
    expect(svg).toContain('pas de score')
    const outline = /d="([^"]+)" stroke="currentColor" stroke-width="2"/.exec(svg)?.[1]
    expect(outline).not.toContain('Z')
  })

  it('draws bands instead when there are fewer than three axes, or more than eight', () => {
    for (const count of [1, 2, 9])
      expect(String(radarChart({ title: 'Scores', axes: axes(count) }))).not.toContain('<circle')
    for (const count of [3, 8]) expect(String(radarChart({ title: 'Scores', axes: axes(count) }))).toContain('<circle')
  })

  it('cuts long labels into lines that stay inside the drawing and apart from each other', () => {
    const long = axes(8).map((axis) => ({ ...axis, label: 'Sécurisation des accès à distance des prestataires' }))
    const svg = String(radarChart({ title: 'Scores', axes: long }))
    const [, width = 0] = /viewBox="0 0 ([\d.]+)/.exec(svg)?.map(Number) ?? []
    for (const x of numbers(svg, 'text', 'x').length ? numbers(svg, 'tspan', 'x') : []) {
      expect(Math.abs(x)).toBeLessThan(width / 2)
    }
    expect(svg).not.toContain('>Sécurisation des accès à distance des prestataires<')
  })

  it('ends with an ellipsis a label that no line can hold', () => {
    const [first, ...others] = axes(3)
    const svg = String(
      radarChart({ title: 'Scores', axes: [{ ...first, label: 'W'.repeat(5000) } as ChartAxis, ...others] }),
    )
    expect(svg).toMatch(/W…</)
    expect(svg.match(/>W+/g)?.every((line) => line.length < 25)).toBe(true)
  })
})

describe('the scale of levels', () => {
  const names = ['Zéro', 'Un', 'Deux', 'Trois', 'Quatre']

  it('fills the level reached and outlines the capped level', () => {
    const svg = String(levelScale({ level: 2, beforeCap: 3, names }))
    expect(svg).toContain('<title>Niveau 2 sur 4\u00A0: Deux</title>')
    expect(svg.match(/chart-known/g)).toHaveLength(1)
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(1)
    expect(svg).toMatch(/font-weight="700"[^/]*2 Deux/)
  })
})

describe('every chart', () => {
  const charts = {
    band: scoreBand({ floor: 10, ceiling: 20, title: hostile }),
    headline: scoreBand({ floor: 10, ceiling: 20, title: hostile, scale: true }),
    bars: bandChart({
      title: hostile,
      axes: [
        { label: hostile, noScore: true },
        { label: hostile, floor: 1, ceiling: 2 },
      ],
    }),
    radar: radarChart({ title: hostile, axes: axes(5).map((axis) => ({ ...axis, label: hostile })) }),
    levels: levelScale({ level: 0, names: [hostile, hostile] }),
  }

  it.each(Object.entries(charts))('%s is an image with a name and a description', (_, svg) => {
    expect(String(svg)).toMatch(/^<svg [^>]*role="img"[^>]*><title>[^<]+<\/title><desc>[^<]+<\/desc>/)
  })

  it.each(Object.entries(charts))('%s lets no label become markup', (_, svg) => {
    expect(String(svg)).not.toContain('<script')
    expect(String(svg)).toContain('&lt;script&gt;')
  })

  it.each(Object.entries(charts))('%s has no inline style, no fixed colour and no identifier', (_, svg) => {
    expect(String(svg)).not.toMatch(/ (style|id)=|#[0-9a-f]{3}|rgb\(/i)
    expect(String(svg)).not.toContain('NaN')
  })

  it.each(Object.entries(charts))('%s is inserted as it is by a page', (_, svg) => {
    expect(svg).toHaveProperty('isEscaped', true)
  })
})
