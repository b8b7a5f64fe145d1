import { html } from 'hono/html'
import type { MissedCount, RegionMissed } from '#indicators'
import { askedWords, calendarDayWords, countWords, followedWords, numberWords, shareWords } from '#messages'
import { paths } from '../../paths.ts'
import type { Html } from '../../ui/html.ts'
import { listedRow, listedTable, shortCell } from '../../ui/lists/listed-table.ts'
import type { Page } from '../../ui/page/layout.ts'
import { yearToComeWords } from '../year-to-come.ts'
import { indicatorFilterForm, indicatorFilterWords } from './indicator-filters.view.ts'
import { addressOf } from './indicator-query.ts'

/** What a page holds is what a region can work on in a year. */
const mostShown = 25

export function missedView(shown: RegionMissed): Page {
  const { region, period, year, filter, questions, measures } = shown
  return {
    title: `Questions les plus manquées – ${region.name}`,
    wide: true,
    body: html`<p class="eyebrow"><a href="${paths.region(region.code)}${addressOf({ year, filter })}">Plateforme de pilotage SSI</a></p>
<h1>Les questions les plus manquées</h1>
<p class="lead">${[...followedWords(shown), ...indicatorFilterWords(shown)].join(' – ')}${period ? `, au ${calendarDayWords(period.day)}` : ''}.
${diagnosedWords(shown)}</p>
<p>Une question est manquée quand la réponse vaut moins de la moitié des points. Les «&nbsp;je ne sais pas&nbsp;» sont comptés à part.
Celles du questionnaire sur les sauvegardes viennent d’abord&nbsp;: ce sont elles qui permettent de repartir après une attaque.
Ensuite, la plus grande part de structures l’emporte&nbsp;; à part égale, le plus grand nombre. Une part qui porte sur peu de structures dit peu&nbsp;: lisez aussi le nombre.</p>
${indicatorFilterForm(shown, paths.missed(region.code))}
${
  questions.length > 0
    ? table(
        'Par question',
        'Question',
        questions.map((each) => ({ ...each, title: askedWords(each.question, each.questionnaire) })),
      )
    : ''
}
${
  measures.length > 0
    ? table(
        'Par mesure à prendre',
        'Mesure',
        measures.map((each) => ({ ...each, title: each.measure.title })),
      )
    : ''
}`,
  }
}

function diagnosedWords({ diagnosed, ...asked }: RegionMissed): string {
  if (diagnosed > 0)
    return `${countWords(diagnosed, 'structure a transmis un questionnaire', 'structures ont transmis un questionnaire')}.`
  return (
    yearToComeWords(asked) ||
    'Aucune structure n’a encore transmis de questionnaire ici\u00A0: il n’y a rien à compter.'
  )
}

interface Line extends MissedCount {
  readonly title: string
  readonly questionnaire: { readonly title: string }
}

function table(caption: string, first: string, lines: readonly Line[]): Html {
  const [questionnaire, ...others] = new Set(lines.map((line) => line.questionnaire.title))
  const isOne = others.length === 0
  const head = [first, 'Manquée par', 'Inconnue de']
  const heading = ({ title, questionnaire: { title: source } }: Line) =>
    isOne ? title : html`${title} <span class="hint">${source}</span>`
  return html`<div class="sentence-headings">${listedTable({
    caption: isOne && questionnaire !== undefined ? `${caption}\u00A0: ${questionnaire}` : caption,
    head,
    rows: lines
      .slice(0, mostShown)
      .map((line) =>
        listedRow(heading(line), [
          shortCell('Manquée par', shareWords(line.missed, line.whole)),
          shortCell('Inconnue de', line.unknown === 0 ? 'Personne' : shareWords(line.unknown, line.whole)),
        ]),
      ),
  })}</div>${lines.length > mostShown ? html`<p class="hint">Les ${mostShown} premières lignes sur ${numberWords(lines.length)}.</p>` : ''}`
}
