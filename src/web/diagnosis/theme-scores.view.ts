import { html } from 'hono/html'
import { type Diagnosis, printPercent, type Score } from '#assessment'
import { radarChart, scoreBand } from '#charts'
import { levelNames, noScoreWords } from '#messages'
import type { Programme } from '#questionnaires'
import { scoreAxis } from '#reports'
import type { Html } from '../ui/layout.ts'
import { tableView } from '../ui/table.ts'
import { capText } from './score.view.ts'

/** The radar of the themes with its table, then the axes and domains of the programme. */
export function themesSection(diagnosis: Diagnosis, programme: Programme): Html {
  const titles = new Map(diagnosis.questionnaire.themes.map((theme) => [theme.id, theme.title]))
  const scopes = diagnosis.themes.map(({ id, score }) => ({ title: titles.get(id) ?? id, score }))
  return html`<section id="themes" aria-labelledby="titre-themes">
<h2 id="titre-themes">Résultat par thème</h2>
<figure>${radarChart({ title: 'Score de chaque thème', axes: scopes.map(({ title, score }) => scoreAxis(title, score)) })}
<figcaption>Trait plein&nbsp;: score assuré. Trait pointillé&nbsp;: score possible si tout ce qui est inconnu était acquis.</figcaption></figure>
${scoreTable('Score de chaque thème', scopes)}
<h3>Axes et domaines du programme CaRE</h3>
${scoreTable('Score de chaque axe et domaine du programme CaRE', programmeScopes(diagnosis, programme))}
</section>`
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

const head = ['Sujet', 'Score assuré', 'Possible', 'Connu', 'Niveau', 'De 0 à 100']

function scoreTable(caption: string, scopes: readonly Scope[]): Html {
  return tableView({ caption, head, rows: scopes.map(scoreRow) })
}

function scoreRow({ title, score }: Scope): Html {
  if (!score.scored)
    return html`<tr><th scope="row">${title}</th><td colspan="5">${noScoreWords[score.reason]}</td></tr>`
  const { floor, ceiling, completeness, level } = score
  return html`<tr><th scope="row">${title}</th><td>${printPercent(floor)}</td><td>${printPercent(ceiling)}</td>
<td>${printPercent(completeness)}&nbsp;%</td><td>${level} – ${levelNames[level]}${capText(score)}</td>
<td>${scoreBand({ floor, ceiling })}</td></tr>`
}
