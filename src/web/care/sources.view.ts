import { html } from 'hono/html'
import type { CandidateSheet, OpenedCare } from '#care'
import { legalTimeOf } from '#kernel'
import { countWords, dayWords } from '#messages'
import { paths } from '../paths.ts'
import { foldedPart } from '../ui/forms/choice-fields.ts'
import type { Html } from '../ui/html.ts'
import { listedCell, listedRow, listedTable, shortCell } from '../ui/lists/listed-table.ts'
import { itemStateTag } from './item-state.view.ts'

/** The questionnaires from which the state of an item is computed, and those that a structure can still answer. */
export function sourcesSection(opened: OpenedCare, { item }: CandidateSheet): Html {
  const sources = opened.sources.get(item.code) ?? []
  const feeding = opened.feeding.get(item.code) ?? []
  const structures = new Map(
    opened.reached.members.flatMap((member) => member.structures.map((each) => [each.finess, each] as const)),
  )
  const titles = new Map([...opened.feeding.values()].flat().map(({ id, title }) => [id, title]))
  const readable = new Set(sources.map(({ finess }) => finess))
  const silent = opened.reached.places.filter(({ finess }) => !readable.has(finess)).length
  const table = listedTable({
    caption: 'Questionnaires transmis',
    head: ['Établissement', 'Questionnaire', 'Transmis le', 'État'],
    rows: sources.map(({ finess, questionnaireId, submittedAt, state }) =>
      listedRow(structures.get(finess)?.name ?? finess, [
        listedCell('Questionnaire', titles.get(questionnaireId) ?? questionnaireId),
        listedCell('Transmis le', dayWords(submittedAt, legalTimeOf(structures.get(finess) ?? opened.structure))),
        shortCell('État', itemStateTag(state)),
      ]),
    ),
  })
  const asked =
    feeding.length === 0
      ? html`<p>Aucun questionnaire de ce serveur n’en parle. L’état s’indique à la main, avec un motif.</p>`
      : html`<p class="hint">Questionnaires qui en parlent&nbsp;: ${feeding.map(({ title }) => title).join(', ')}. <a href="${paths.structure(opened.structure.finess)}">Y répondre</a></p>`
  return html`${sources.length > 5 ? foldedPart('Questionnaires transmis', false, table) : sources.length > 0 ? table : ''}
${silent > 0 && feeding.length > 0 && opened.reached.candidate.kind !== 'structure' ? html`<p>${silentWords(silent, opened)}</p>` : ''}${asked}`
}

function silentWords(silent: number, { seesMembers }: OpenedCare): string {
  const count = countWords(silent, 'établissement', 'établissements')
  if (seesMembers) return `${count} du candidat ${silent < 2 ? 'n’a' : 'n’ont'} rien transmis qui en parle.`
  return `Vous ne lisez pas ce que ${count} du candidat ${silent < 2 ? 'a pu' : 'ont pu'} transmettre.`
}
