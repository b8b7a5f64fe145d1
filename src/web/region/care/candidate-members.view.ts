import { html } from 'hono/html'
import { type CandidateMember, type CandidateSheet, type OpenedCandidate, shareOfMember } from '#care'
import { activityWords, countWords, coverPercent, findingWords, itemStateWords, numberWords } from '#messages'
import { paths } from '../../paths.ts'
import type { Html } from '../../ui/html.ts'
import { listedCell, listedRow, listedTable } from '../../ui/lists/listed-table.ts'
import { finessHeading } from '../../ui/lists/table-heading.ts'
import { candidateWord } from './care-query.ts'

/** Who the members are, how much each weighs, and how the share of activity of an item is counted. */
export function membersSection(opened: OpenedCandidate): Html {
  const { members, canReview, reached } = opened
  const isGroup = reached.candidate.kind === 'group'
  return html`<section aria-labelledby="membres"><h2 id="membres">${isGroup ? 'Membres du groupement' : 'Établissements de santé'}</h2>
<p>Les membres sont ceux du répertoire d’aujourd’hui. ${isGroup ? 'Chacun est une entité juridique.' : 'Chacun est un site.'}</p>
${members.length === 0 ? html`<p>Aucun membre n’est connu aujourd’hui.</p>` : membersTable(members, canReview)}
${canReview ? formerSection(opened) : ''}
${canReview ? coverageSection(opened) : ''}</section>`
}

function membersTable(members: readonly CandidateMember[], canReview: boolean): Html {
  return listedTable({
    caption: 'Membres et activité',
    head: [finessHeading, 'Nom', 'Ont répondu', ...(canReview ? ['Activité', 'Part'] : [])],
    rows: members.map((member) =>
      listedRow(member.finess, [
        listedCell('Nom', member.name),
        listedCell('Ont répondu', `${member.answered} sur ${countWords(member.structures, 'établissement')}`),
        ...(canReview
          ? [
              listedCell('Activité', member.activity ? activityWords(member.activity) : 'inconnue'),
              listedCell('Part', shareWords(member, members)),
            ]
          : []),
      ]),
    ),
  })
}

/** A share of all members is said only when each of them is known, in one unit. */
function shareWords({ activity }: CandidateMember, members: readonly CandidateMember[]): string {
  const share = shareOfMember(activity, members)
  return share ? `${coverPercent(share)}\u00A0%` : 'ne se calcule pas'
}

function formerSection({ formerMembers, formerly, region }: OpenedCandidate): Html {
  return html`${
    formerMembers.length > 0
      ? html`<h3>Anciens membres</h3>
<p>Leur activité avait été indiquée. Elle ne compte plus.</p>
<ul>${formerMembers.map(({ finess, name, activity }) => html`<li>${name === finess ? finess : `${finess} ${name}`}&nbsp;: ${activityWords(activity)}</li>`)}</ul>`
      : ''
  }
${
  formerly.length > 0
    ? html`<h3>Auparavant</h3>
<p>Un membre de ce candidat a fait partie d’un autre candidat, dont l’histoire reste lisible&nbsp;:</p>
<ul>${formerly.map(({ candidate, name }) => html`<li><a href="${paths.regionCandidate(region.code, candidateWord(candidate))}">${name}</a></li>`)}</ul>`
    : ''
}`
}

/** The arithmetic of each item for which the text asks a share of the activity, so that anybody can do it again. */
function coverageSection({ domain, members }: OpenedCandidate): Html {
  const covered = domain.sheets.filter((sheet) => coverageOf(sheet) !== undefined)
  if (covered.length === 0 || members.length < 2) return html``
  return html`<h3>Part d’activité couverte</h3>
<p>Le texte demande une part de l’activité combinée, sans dire son unité. Les parts s’additionnent sans arrondi&nbsp;; le pourcentage affiché est coupé,
jamais arrondi vers le haut.</p>
${covered.map((sheet) => coverageLine(sheet, members))}`
}

function coverageOf({ conditions }: CandidateSheet) {
  return conditions.find(({ condition }) => condition.type === 'coverage')
}

function coverageLine(sheet: CandidateSheet, members: readonly CandidateMember[]): Html {
  const { item } = sheet
  const judged = coverageOf(sheet)?.judged
  if (!judged) return html``
  const { found, change } = findingWords(judged)
  const coverage = judged.found.what === 'coverage' ? judged.found.coverage : undefined
  const sum = ({ part, whole }: { readonly part: bigint; readonly whole: bigint }) =>
    `${units(part)} sur ${units(whole)}, soit ${coverPercent({ part, whole })}\u00A0%`
  return html`<h4>${item.code} <span class="hint">${item.title}</span></h4>
<ul>${members.map(({ finess, name, activity, states }) => html`<li>${name}&nbsp;: ${itemStateWords[states.get(item.code) ?? 'not-assessed'].toLowerCase()}, ${activity ? activityWords(activity) : html`activité inconnue (${finess})`}</li>`)}</ul>
<p>${coverage?.sure ? html`Atteint à coup sûr&nbsp;: ${sum(coverage.sure)}. ` : ''}${coverage?.possible ? html`Au plus, si ceux dont on ne sait rien l’atteignent&nbsp;: ${sum(coverage.possible)}. ` : ''}
<strong>${found}</strong> ${change ?? ''}</p>`
}

/** Thousandths as a number: `7 500,25`. */
function units(thousandths: bigint): string {
  return numberWords(Number(thousandths) / 1000)
}
