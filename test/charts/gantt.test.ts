import { describe, expect, it } from 'vitest'
import { ganttChart } from '#charts'
import { timeScale } from '../../src/charts/time-scale.ts'

const year = { from: '2026-01-01', to: '2026-12-31' }

describe('the time scale of a Gantt chart', () => {
  const scale = timeScale({ ...year, left: 0, right: 365 })

  it('gives each day the same room, the last one included', () => {
    expect([scale.startOf('2026-01-01'), scale.endOf('2026-01-01'), scale.startOf('2026-02-01')]).toEqual([0, 1, 31])
    expect(scale.endOf('2026-12-31')).toBe(365)
  })

  it('names quarters of a short plan, and years of a long one', () => {
    expect(scale.ticks.map(({ name }) => name)).toEqual(['T1 2026', 'T2 2026', 'T3 2026', 'T4 2026'])
    const long = timeScale({ from: '2024-06-15', to: '2027-02-01', left: 0, right: 100 })
    expect(long.ticks.map(({ name }) => name).filter(Boolean)).toEqual(['2025', '2026', '2027'])
  })
})

describe('a Gantt chart', () => {
  const draw = (percent: number | null) =>
    String(
      ganttChart({
        ...year,
        title: 'Axe <1>',
        today: '2026-06-01',
        todayWord: 'aujourd’hui',
        rows: [{ label: 'Forum', from: '2026-01-01', to: '2026-12-31', percent, figures: '40 %' }],
      }),
    )

  it('fills the share that is done, and says it in words', () => {
    expect(draw(50)).toMatch(/class="chart-known"><rect x="2" y="62" width="238"/)
    expect(draw(50)).toContain('<desc>Forum\u00A0: 40 %</desc>')
    expect(draw(50)).toContain('<title>Axe &lt;1&gt;</title>')
  })

  it('hatches a bar whose progress nobody has said, which is not an empty one', () => {
    expect(draw(null)).toContain('<path')
    expect(draw(0)).not.toContain('<path')
    expect(draw(0)).not.toContain('chart-known')
  })

  it('shows today only within the drawing', () => {
    expect(draw(0)).toContain('aujourd’hui')
    const past = ganttChart({ ...year, title: 'x', today: '2027-01-01', todayWord: 'aujourd’hui', rows: [] })
    expect(String(past)).not.toContain('aujourd’hui')
  })
})

/** How wide the letters of « DejaVu Sans » are, in font sizes: the font of many Linux desktops, and the widest in use. */
const dejavu: Readonly<Record<string, number>> = {
  ...{ a: 0.613, c: 0.55, d: 0.635, e: 0.615, f: 0.352, g: 0.635, i: 0.278, l: 0.278, m: 0.974, n: 0.634, o: 0.612 },
  ...{ r: 0.411, s: 0.521, t: 0.392, u: 0.634, v: 0.592, x: 0.592, T: 0.611, ' ': 0.318, '2': 0.636, '5': 0.636 },
  '%': 0.95,
}

it('leaves room for the figures beside a long label on a telephone, also in the widest usual font', () => {
  const label = 'Travaux avec les organismes de formation sur'
  const figures = '25 % en retard'
  const row = { label, figures, from: '2026-01-01', to: '2026-12-31', percent: 25 }
  const drawn = String(
    ganttChart({ title: '', rows: [row], from: row.from, to: row.to, today: row.from, todayWord: '' }),
  )
  const lines = [...drawn.matchAll(/<tspan x="0"[^>]*>([^<]*)</g)].map(([, words = '']) => words)
  const widthIn = (words: string) => Array.from(words).reduce((total, letter) => total + (dejavu[letter] ?? 1), 0)
  expect(lines.join(' ')).toBe(label)
  for (const line of lines) expect((widthIn(line) + widthIn(figures)) * 16).toBeLessThan(480)
})
