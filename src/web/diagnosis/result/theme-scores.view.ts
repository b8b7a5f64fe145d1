import { html } from 'hono/html'
import type { Diagnosis, Score } from '#assessment'
import { radarChart } from '#charts'
import type { Programme } from '#questionnaires'
import { scoreAxis } from '#reports'
import { bandCells, bandHead } from '../../ui/facts/score-cells.ts'
import type { Html } from '../../ui/html.ts'
import { foldedSection } from '../../ui/lists/folded.ts'
import { listedRow, listedTable } from '../../ui/lists/listed-table.ts'
import { capText } from './score.view.ts'

/** The radar of the themes, hidden where its words would be too small, with its table, then the axes and domains of the programme. */
export function themesSection(diagnosis: Diagnosis, programme: Programme): Html {
  const titles = new Map(diagnosis.questionnaire.themes.map((theme) => [theme.id, theme.title]))
  const scopes = diagnosis.themes.map(({ id, score }) => ({ title: titles.get(id) ?? id, score }))
  const content = html`<figure class="radar">${radarChart({ title: 'Score de chaque thème', axes: scopes.map(({ title, score }) => scoreAxis(title, score)) })}
<figcaption>Trait plein&nbsp;: score assuré. Trait pointillé&nbsp;: score possible si tout ce qui est inconnu était acquis.</figcaption></figure>
${scoreTable('Score de chaque thème', scopes)}
<h3>Axes et domaines du programme CaRE</h3>
${scoreTable('Score de chaque axe et domaine du programme CaRE', programmeScopes(diagnosis, programme))}`
  return foldedSection('themes', 'Résultat par thème', content)
}

interface Scope {
  readonly title: string
  readonly score: Score
}

function programmeScopes({ domains }: Diagnosis, programme: Programme): Scope[] {
  const titles = new Map([
    ...programme.axes.map((axis) => [axis.id, `Axe ${axis.number} – ${axis.title}`] as const),
    ...programme.domains.map(
      (domain) => [domain.id, [domain.label, domain.title].filter(Boolean).join(' – ')] as const,
    ),
  ])
  return domains.map(({ id, score }) => ({ title: titles.get(id) ?? id, score }))
}

function scoreTable(caption: string, scopes: readonly Scope[]): Html {
  const rows = scopes.map(({ title, score }) => listedRow(title, bandCells(score, capText(score))))
  return listedTable({ caption, head: ['Sujet', ...bandHead], rows })
}
