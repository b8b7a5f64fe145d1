import { html } from 'hono/html'
import { answersRevision, type OpenedAssessment, printPercent, progressOf } from '#assessment'
import type { Code } from '#kernel'
import { countWords, enumeration, readersOf, sentence } from '#messages'
import { paths } from '../paths.ts'
import { structureLine, tabTitle } from '../ui/facts/structure-line.ts'
import type { Html } from '../ui/html.ts'
import type { Page } from '../ui/page/layout.ts'

interface Submission {
  readonly opened: OpenedAssessment
  readonly base: string
  /** Why the submission was refused: the page was out of date. */
  readonly refused?: Code
}

/** Before submission: what will be shared, with whom, and what never is. */
export function submissionView({ opened, base, refused }: Submission): Page {
  const { questionnaire, assessment, diagnosis, answers } = opened
  const answered = progressOf(diagnosis).answered > 0
  return {
    title: tabTitle('Transmettre', opened),
    body: html`<p class="eyebrow"><a href="${base}">${questionnaire.title}</a></p>
<h1>Transmettre ce résultat&nbsp;?</h1>
${refused ? html`<p class="notice" role="alert">${sentence(refused)}</p>` : ''}
<p class="lead">Transmettre, c’est montrer ce résultat à votre agence régionale de santé (ARS). Jusque-là, le voient seulement&nbsp;:
${enumeration(readersOf('read-answers'))}.</p>
<p>${structureLine(assessment)}</p>
${answered ? remaining(opened, base) : html`<p class="notice">${sentence('submission-empty')}</p>`}
${answered ? sharedList(opened) : ''}
${
  answered
    ? html`<form method="post" action="${paths.submission(base)}"><input type="hidden" name="revision" value="${answersRevision(answers)}">
<p class="actions"><button type="submit">Transmettre</button> <a href="${base}">Ne pas transmettre maintenant</a></p></form>`
    : html`<p class="actions"><a role="button" href="${base}">Répondre d’abord</a></p>`
}`,
  }
}

function sharedList({ diagnosis, answers }: OpenedAssessment): Html {
  const comments = [...answers.values()].filter(({ comment }) => comment)
  const internal = comments.filter((answer) => answer.internal).length
  return html`<h2>Ce qui sera partagé</h2>
<ul>
<li>le score de l’ensemble et de chaque thème${diagnosis.overall.scored ? html` (score assuré&nbsp;: ${printPercent(diagnosis.overall.floor)} sur 100)` : ''}&nbsp;;</li>
<li>l’état de chaque objectif du programme CaRE&nbsp;;</li>
<li>vos réponses${sharedComments(comments.length - internal)}.</li>
</ul>
<p>Le verront&nbsp;: ${enumeration(readersOf('read-shared'))}.</p>
<h2>Ce qui n’est pas partagé</h2>
<p>Le lisent toujours, et seulement&nbsp;: ${enumeration(readersOf('read-answers'))}.</p>
<ul>
<li>${internal === 0 ? 'les commentaires que vous marquez comme internes (il n’y en a pas ici)' : html`${countWords(internal, 'commentaire interne', 'commentaires internes')}`}&nbsp;;</li>
<li>votre plan d’actions&nbsp;;</li>
<li>vos questionnaires en cours.</li>
</ul>
<p>Un résultat transmis ne change plus. Pour le mettre à jour, vous compléterez une copie de vos réponses, puis vous la transmettrez à son tour.</p>`
}

function sharedComments(count: number): Html {
  if (count === 0) return html``
  return html`, et ${countWords(count, 'commentaire')} que vous n’avez pas marqué${count > 1 ? 's' : ''} comme interne${count > 1 ? 's' : ''}`
}

function remaining({ diagnosis }: OpenedAssessment, base: string): Html {
  const { answered, asked } = progressOf(diagnosis)
  if (answered === asked) return html``
  return html`<p class="notice">${countWords(asked - answered, 'question reste', 'questions restent')} sans réponse et
${asked - answered > 1 ? 'comptent' : 'compte'} comme inconnue${asked - answered > 1 ? 's' : ''}. <a href="${paths.review(base)}">Compléter</a></p>`
}
