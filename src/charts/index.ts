/**
 * The charts, drawn on the server as accessible SVG: pages and PDFs use one drawing.
 * Each chart has a name and a description, and no inline style. Solid, hatched and dashed shapes and words carry the
 * meaning, never colour alone. Two classes may be coloured, `chart-known` and `chart-unknown`; everything else takes
 * the colour of the text.
 * The page or report that inserts a chart adds a table with its figures.
 */
export { scoreBand } from './band.ts'
export { bandChart } from './bars.ts'
export { type ChartColumn, columnChart } from './columns.ts'
export { type DistributionColumn, distribution } from './distribution.ts'
export { type GanttRow, ganttChart } from './gantt.ts'
export { heatTable } from './heat-table.ts'
export { levelScale } from './level-scale.ts'
export { peerBand } from './peer-band.ts'
export { radarChart } from './radar.ts'
export type { ChartAxis } from './scale.ts'
export type { Drawing } from './svg.ts'
export { tileMap } from './tile-map.ts'
export { type TrendPoint, trendLine } from './trend.ts'
