import { levelLimits, percentScale } from './scale.ts'
import { type Drawing, drawing, element } from './svg.ts'

const width = 240
const margin = 6
const railHeight = 12
const railTop = 12

interface Between {
  readonly from: number
  /** Excluded; 101 above the last band. */
  readonly below: number
}

interface PeerBand {
  readonly middle: Between
  readonly quartiles: { readonly first: Between; readonly third: Between } | null
  /** The band of the structure that looks. */
  readonly own: Between | null
  readonly title: string
}

/**
 * Peers on a rule from 0 to 100: the band of the middle solid, what lies between the quartiles outlined, and a triangle above the
 * band of the structure that looks. Shapes tell them apart without any colour.
 */
export function peerBand({ middle, quartiles, own, title }: PeerBand): Drawing {
  const at = percentScale(margin, width - margin)
  const box = ({ from, below }: Between) => ({ x: at(from), width: at(Math.min(100, below)) - at(from) })
  const rail = { y: railTop, height: railHeight }
  const line = { stroke: 'currentColor', 'stroke-width': 1.5 }
  return drawing(
    {
      width,
      height: railTop + railHeight + 4,
      title,
      description: [
        'Règle de 0 à 100. Plein\u00A0: la tranche du milieu.',
        quartiles ? 'Contour\u00A0: ce qui est entre les quartiles.' : '',
        own ? 'Triangle\u00A0: votre tranche.' : '',
      ]
        .filter(Boolean)
        .join(' '),
    },
    element('rect', { ...rail, x: margin, width: width - 2 * margin, fill: 'currentColor', 'fill-opacity': 0.08 }),
    ...levelLimits.map((limit) =>
      element('line', {
        x1: at(limit),
        x2: at(limit),
        y1: railTop - 3,
        y2: railTop + railHeight + 3,
        ...line,
        'stroke-opacity': 0.4,
        'stroke-width': 1,
      }),
    ),
    quartiles
      ? element('rect', { ...rail, ...box({ from: quartiles.first.from, below: quartiles.third.below }), ...line })
      : '',
    element('g', { class: 'chart-known' }, element('rect', { ...rail, ...box(middle), fill: 'currentColor' })),
    own ? triangle(at((own.from + Math.min(100, own.below)) / 2)) : '',
  )
}

function triangle(x: number): string {
  return element('path', { d: `M${x - 5} 1h10L${x} 10z`, fill: 'currentColor' })
}
