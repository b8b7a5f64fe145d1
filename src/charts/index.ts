/**
 * The charts, drawn on the server as accessible SVG, the same in page and PDF.
 * Each has a name and a description, no inline style, and says nothing by colour alone: solid, hatched, dashed, in words.
 * Two classes may be coloured, `chart-known` and `chart-unknown`; everything else is the colour of the text around.
 * A chart is always doubled by a table, which is the business of whoever inserts it.
 */
export { scoreBand } from './band.ts'
export { bandChart } from './bars.ts'
export { levelScale } from './level-scale.ts'
export { radarChart } from './radar.ts'
export type { ChartAxis } from './scale.ts'
export type { Drawing } from './svg.ts'
