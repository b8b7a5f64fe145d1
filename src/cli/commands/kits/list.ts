import { type Kit, listKitFiles } from '#exercise-conduct'
import { operator } from '#kernel'
import { sentence } from '#messages'
import { aligned } from '../../aligned.ts'
import type { Command } from '../../command.ts'

const headings = ['identifiant', 'version', 'état', 'niveau', 'pour', 'durée', 'stimuli', 'titre']

/** Prints one line for each version of each kit. */
export const kitsList: Command = {
  words: 'kits list',
  usage: '',
  summary: 'liste les kits d’exercice, brouillons compris',
  opens: 'drafts',
  async run({ app, streams }) {
    const { kits, faulty } = await listKitFiles(app.contextFor(operator, 'command'), {})
    for (const line of aligned([headings, ...kits.map(cellsOf)])) streams.out(line)
    for (const file of faulty) streams.err(sentence('kits-faulty-file', { file }))
    return 0
  },
}

function cellsOf({ kit, released }: { kit: Kit; released: boolean }): string[] {
  const { id, version, level, audience, durationMinutes, stimuli, title } = kit
  const state = released ? 'publié' : 'brouillon'
  return [id, version, state, level, audience.join(', '), `${durationMinutes} min`, `${stimuli.length}`, title]
}
