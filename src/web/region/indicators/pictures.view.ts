import { html } from 'hono/html'
import { distribution, heatTable, tileMap } from '#charts'
import type { RegionIndicators } from '#indicators'
import { type Picture, type RegionPictures, regionPictures } from '#reports'
import type { Html } from '../../ui/html.ts'
import { foldedSection } from '../../ui/lists/folded.ts'
import { tableView } from '../../ui/lists/table.ts'

/** The pictures of a region. Each has its figures in a table. */
export function picturesView(shown: RegionIndicators): Html {
  const { map, heat, levels } = regionPictures(shown)
  const content = html`${map ? html`<figure>${tileMap(map.drawn)}<figcaption>${map.title}.</figcaption></figure>${figures(map)}` : ''}
${levels ? '' : html`<p>Aucun domaine du programme CaRE n’a encore de score ici.</p>`}
${heat ? heatView(heat) : ''}
${levels ? html`<figure>${distribution(levels.drawn)}<figcaption>${levels.title}.</figcaption></figure>${figures(levels, true)}` : ''}`
  return foldedSection('en-images', 'En images', content)
}

function heatView(heat: NonNullable<RegionPictures['heat']>): Html {
  return html`<figure><div class="wide-chart" role="region" tabindex="0" aria-label="${heat.title}, image">${heatTable(heat.drawn)}</div>
<figcaption>${heat.title}, sur 100. Plus la case se détache du fond, plus le domaine est faible.</figcaption></figure>
${figures(heat, true)}`
}

function figures({ caption, head, rows }: Picture<unknown>, short = false): Html {
  return html`<details class="folded"><summary>Les chiffres de cette image</summary>${tableView({ caption, head, rows, short: short ? head : [] })}</details>`
}
