import { html } from 'hono/html'
import { conditionsFor, type MemberRow, type OpenedCare } from '#care'
import { type Issue, joinedWith } from '#kernel'
import { activityWords, countWords, enumeration } from '#messages'
import { paths } from '../paths.ts'
import { selectField } from '../ui/forms/choice-fields.ts'
import { field } from '../ui/forms/fields.ts'
import type { Html } from '../ui/html.ts'
import { listedCell, listedRow, listedTable } from '../ui/lists/listed-table.ts'

export interface TypedActivity {
  readonly member: string
  readonly value: string
  readonly measure: string
  readonly year: string
}

/** The names of the fields, by their names in code. */
export const activityFields = { member: 'membre', value: 'activite', measure: 'unite', year: 'annee' } as const

/** Who makes up the candidate, how many of their establishments answered, and how much each weighs. */
export function membersSection(opened: OpenedCare, typed: TypedActivity | undefined, issues: readonly Issue[]): Html {
  const { members, reached, structure } = opened
  if (reached.candidate.kind === 'structure') return html``
  const sayable = members.filter(({ canSayActivity }) => canSayActivity)
  return html`<section aria-labelledby="membres"><h2 id="membres">${countWords(members.length, 'membre')} du candidat</h2>
${members.length > 1 ? shareHint(opened) : ''}
${listedTable({
  caption: 'Membres du candidat',
  head: ['Membre', 'Questionnaires transmis', 'Activité'],
  rows: members.map((member) =>
    listedRow(member.name, [
      listedCell('Questionnaires transmis', answeredWords(member)),
      listedCell('Activité', member.activity ? activityWords(member.activity) : 'Non connue'),
    ]),
  ),
})}
${sayable.length > 0 ? activityForm(structure.finess, { sayable, typed, issues }) : ''}</section>`
}

/** Which items ask for a share of the activity, as the programme file says. */
function shareHint({ domains, reached }: OpenedCare): Html {
  const asking = domains.flatMap(({ domain }) =>
    domain.items.filter((item) => conditionsFor(item, reached.candidate.kind).some(({ type }) => type === 'coverage')),
  )
  if (asking.length === 0) return html``
  return html`<p>Une part de l’activité est demandée pour ${enumeration(asking.map(({ code }) => code))}. Aucun texte ne dit comment la mesurer&nbsp;: choisissez une unité, la même pour tous les membres.</p>`
}

function answeredWords({ answered, structures }: MemberRow): string {
  if (answered === undefined) return 'Vous ne les lisez pas'
  return `${answered} sur ${countWords(structures, 'établissement')}`
}

const blank: TypedActivity = { member: '', value: '', measure: '', year: '' }

function activityForm(
  finess: string,
  {
    sayable,
    typed,
    issues,
  }: {
    readonly sayable: readonly MemberRow[]
    readonly typed: TypedActivity | undefined
    readonly issues: readonly Issue[]
  },
): Html {
  const { member, value, measure, year } = typed ?? blank
  const options = Object.fromEntries(sayable.map((each) => [each.finess, each.name]))
  const [only] = sayable
  const whose =
    sayable.length === 1
      ? html`<input type="hidden" name="${activityFields.member}" value="${only?.finess ?? ''}">`
      : selectField(issues, { name: activityFields.member, label: 'Membre', options, value: member })
  return html`<details class="folded"${typed ? html` open` : ''}><summary><h3>Indiquer l’activité${sayable.length === 1 ? ` ${joinedWith('de', only?.name ?? '')}` : ' d’un membre'}</h3></summary>
<form method="post" action="${paths.careActivity(finess)}">
${whose}
${field(issues, { name: activityFields.value, label: 'Activité', value, autocomplete: 'off', maxlength: 20, hint: 'Un nombre, par exemple 12\u00A0500.' })}
${field(issues, { name: activityFields.measure, label: 'Ce que ce nombre mesure', value: measure, autocomplete: 'off', maxlength: 100, hint: 'Par exemple séjours, ou journées.' })}
${field(issues, { name: activityFields.year, label: 'Année', value: year, autocomplete: 'off', inputmode: 'numeric', maxlength: 4 })}
<p class="actions"><button type="submit" class="secondary">Enregistrer l’activité</button></p></form></details>`
}
