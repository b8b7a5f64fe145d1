import { type Figures, prepareRelease, sharePrint } from '#comparison'
import { operator } from '#kernel'
import { bandWords, cohortWords, hiddenWords, quartilesWords, releaseOutcomeWords, sentence } from '#messages'
import { aligned } from '../../aligned.ts'
import type { Command } from '../../command.ts'
import { areaGiven } from './given.ts'

const headings = ['groupe', 'questionnaire', 'sujet', 'effet', 'chiffres', 'raison']

/** Prints what a release published now would show, renew, hold and hide, and the word to publish it with. Writes nothing. */
export const comparisonPrepare: Command = {
  words: 'comparison prepare',
  data: 'existing',
  usage: '<region>',
  summary: 'montre ce que publierait la comparaison d’une région (code INSEE, ou FR), sans rien publier',
  async run({ app, positionals, streams }) {
    const area = areaGiven(positionals[0])
    const prepared = await prepareRelease(app.contextFor(operator, 'command'), { area })
    if (prepared.isDamaged) streams.err(sentence('comparison-history-damaged'))
    if (prepared.nothing) {
      streams.out(sentence(prepared.nothing))
      return 0
    }
    const rows = prepared.cells.map(({ cohort, topic, decision }) => [
      cohortWords(cohort),
      topic.questionnaire,
      topic.code,
      releaseOutcomeWords[decision.outcome],
      decision.outcome === 'hidden' ? '[c]' : figureText(decision.figures),
      'why' in decision ? hiddenWords[decision.why] : '',
    ])
    for (const line of aligned([headings, ...rows])) streams.out(line)
    const { number, seen, isDamaged } = prepared
    if (!isDamaged) streams.out(sentence('comparison-prepared', { area, number, seen }))
    return 0
  },
}

function figureText(figures: Figures): string {
  if (figures.kind === 'share') return sharePrint(figures)
  const { middle, quartiles } = figures
  const quarters = quartiles ? ` (entre les quartiles : ${quartilesWords(quartiles)})` : ''
  return `${bandWords(middle)}${quarters}`
}
