import { textLines, wrapLabel } from './labels.ts'
import { type Drawing, drawing, element } from './svg.ts'

const width = 480
const gap = 4
const stepHeight = 14
const fontSize = 12
const lineHeight = 15

interface LevelScale {
  /** The level reached, 0 for the first name. */
  readonly level: number
  /** The level before the cap of an essential question. */
  readonly beforeCap?: number
  /** The names of the levels, from the lowest. */
  readonly names: readonly string[]
}

/** The levels as steps: the level reached is filled, with its name in bold; a capped level is outlined with dashes. */
export function levelScale({ level, beforeCap, names }: LevelScale): Drawing {
  const held = beforeCap === undefined ? '' : ` Sans plafond, ce serait le niveau ${beforeCap}.`
  const stepWidth = (width - gap * (names.length - 1)) / names.length
  return drawing(
    {
      width,
      height: stepHeight + lineHeight + 12,
      title: `Niveau ${level} sur ${names.length - 1}\u00A0: ${names[level]}`,
      description: `Échelle des niveaux\u00A0: ${names.join(', ')}.${held}`,
    },
    ...names.map((name, rank) => {
      const x = rank * (stepWidth + gap)
      return (
        stepMark({ x, stepWidth, reached: rank === level, heldBack: rank === beforeCap }) +
        stepName({ x, stepWidth, name, rank, reached: rank === level })
      )
    }),
  )
}

function stepName(step: { x: number; stepWidth: number; name: string; rank: number; reached: boolean }): string {
  const lines = wrapLabel(`${step.rank} ${step.name}`, step.stepWidth / fontSize, 1)
  const weight = step.reached ? { 'font-weight': 700 } : { 'fill-opacity': 0.75 }
  return textLines(lines, { x: step.x, y: stepHeight + 8 + fontSize, lineHeight, 'font-size': fontSize, ...weight })
}

function stepMark(step: { x: number; stepWidth: number; reached: boolean; heldBack: boolean }): string {
  const box = { x: step.x + 1, y: 1, width: step.stepWidth - 2, height: stepHeight - 2, fill: 'currentColor' }
  if (step.reached) return element('g', { class: 'chart-known' }, element('rect', box))
  const outline = step.heldBack ? { stroke: 'currentColor', 'stroke-dasharray': '4 3' } : {}
  return element('rect', { ...box, 'fill-opacity': 0.08, ...outline })
}
