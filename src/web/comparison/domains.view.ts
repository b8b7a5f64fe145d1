import { html } from 'hono/html'
import { peerBand } from '#charts'
import { fewestForQuartiles, type PrintedCell, type RankFigures } from '#comparison'
import { bandWords, countWords, hiddenQuartilesWords, noQuartilesWords, placeWords, quartilesWords } from '#messages'
import type { Html } from '../ui/html.ts'
import { type Column, type Drawn, figuresTable, type ShownCell } from './figures-table.view.ts'
import { type SharedReason, sharedReason } from './shared-reason.view.ts'

type Ranked = ShownCell<RankFigures>

/** Where the middle of the peers stands, domain by domain; with `isOwn`, the structure that looks beside it. */
export function domainTable(cells: readonly PrintedCell[], drawn: Drawn): Html {
  const shown = cells.flatMap((cell): Ranked[] => {
    const { figures } = cell
    return figures?.kind === 'ranks' ? [{ ...cell, figures }] : []
  })
  const [n, ...others] = new Set(shown.map(({ figures }) => figures.n))
  const isOneNumber = n !== undefined && others.length === 0
  const without = shown.filter(({ figures }) => figures.quartiles === null)
  const hidden = sharedReason(
    '[c]',
    without.map(({ figures }) => noQuartilesWords(figures, fewestForQuartiles)),
  )
  return figuresTable({
    ...drawn,
    caption: `Score assuré par domaine${isOneNumber ? `, sur ${countWords(n, 'structure')}` : ''}`,
    subject: 'Domaine',
    cells,
    shown,
    columns: [
      { name: 'De 0 à 100', value: (cell) => picture(cell, drawn) },
      { name: 'Tranche du milieu', value: ({ figures }) => middleWords(figures, isOneNumber) },
      ...(without.length < shown.length ? [quartileColumn(hidden)] : []),
      ...(drawn.isOwn ? [ownColumn] : []),
    ],
    notes: without.length > 0 ? quartileNote(without, shown.length, hidden) : undefined,
  })
}

function picture({ figures: { middle, quartiles }, own, topic }: Ranked, { titles }: Drawn): Html {
  const title = `${titles.topic(topic)}\u00A0: milieu ${bandWords(middle)}`
  return html`${peerBand({ middle, quartiles, own: own?.band ?? null, title })}`
}

function middleWords({ middle, n }: RankFigures, isNumberSaid: boolean): Html {
  const number = isNumberSaid ? '' : html` <span class="hint">sur ${countWords(n, 'structure')}</span>`
  return html`<strong>${bandWords(middle)}</strong>${number}`
}

const ownColumn: Column<RankFigures> = {
  name: 'Votre place',
  value: ({ own }) => (own ? placeWords[own.place] : 'Pas de résultat'),
}

function quartileColumn(hidden: SharedReason): Column<RankFigures> {
  return {
    name: 'Entre les quartiles',
    value: ({ figures }) =>
      figures.quartiles
        ? quartilesWords(figures.quartiles)
        : hidden.inRow(noQuartilesWords(figures, fewestForQuartiles)),
  }
}

/** A table without any quartile has no column for them. */
function quartileNote(without: readonly Ranked[], shown: number, hidden: SharedReason): Html {
  if (without.length < shown) return hidden.note
  const figures = without.map((each) => each.figures)
  return html`<p class="hint">${hiddenQuartilesWords(figures, fewestForQuartiles)}</p>`
}
