import { html } from 'hono/html'
import type { ReaderCount } from '#identity'
import { countWords, enumeration, readersCounted } from '#messages'
import type { Html } from '../ui/html.ts'
import { foldedSection } from '../ui/lists/folded.ts'

/**
 * The people who may read the structure today, by role and number: an unexpected reader is visible even if the email was
 * missed.
 */
export function readersSection(readers: readonly ReaderCount[]): Html {
  const recent = readers.reduce((sum, reader) => sum + reader.recent, 0)
  const words =
    recent > 0
      ? html`<p class="notice"><strong>${countWords(recent, 'rôle a été donné', 'rôles ont été donnés')}</strong> depuis moins de 30&nbsp;jours.</p>`
      : ''
  return html`${foldedSection('lecteurs', 'Qui peut lire cette structure', list(readers))}${words}`
}

function list(readers: readonly ReaderCount[]): Html {
  return html`<dl class="facts">
<dt>Tout, avec les brouillons et les commentaires internes</dt><dd>${readersOf(readers, 'whole')}</dd>
<dt>Ce que vous transmettez, sans les commentaires internes</dt><dd>${readersOf(readers, 'shared')}</dd>
</dl>
<p class="hint">Ce sont les comptes qui ont ce rôle aujourd’hui. Quand une personne de plus peut tout lire, un message prévient celles de votre structure et le RSSI.
Quand elle ne lit que ce que vous transmettez, il prévient le RSSI, ou votre structure si elle n’en a pas. Un collègue à qui vous confiez un thème ne lit que ce thème, par son lien.</p>`
}

function readersOf(readers: readonly ReaderCount[], reading: ReaderCount['reading']): string {
  const words = readers
    .filter((reader) => reader.reading === reading)
    .map(({ role, relation, people }) => readersCounted(role, relation, people))
  if (words.length > 0) return `${enumeration(words)}.`
  return reading === 'whole' ? 'Personne.' : 'Personne d’autre.'
}
