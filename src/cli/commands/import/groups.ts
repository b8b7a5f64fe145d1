import { type GroupPlan, importGroups as importFile, type PlannedGroup, prepareGroups } from '#directory'
import { AppError, operator } from '#kernel'
import { groupChangeWords, issueLines, numberWords } from '#messages'
import type { Command } from '../../command.ts'

/** Makes and changes groups of legal entities, as a CSV or a FINESS+ file says. */
export const importGroups: Command = {
  words: 'import groups',
  data: 'filled',
  usage: '<fichier> [--dry-run] [--accept-partial]',
  summary:
    'enregistre les groupes (GHT, organismes) : CSV de colonnes ght, role et finess_ej, ou groupe, type, role et finess_ej ; ou JSON FINESS+',
  options: { 'dry-run': { type: 'boolean' }, 'accept-partial': { type: 'boolean' } },
  async run({ positionals: [path], values, app, streams }) {
    if (!path) throw new AppError('invalid', 'command-file-missing')
    const source = { path }
    const context = app.contextFor(operator, 'command')
    const dryRun = values['dry-run'] === true
    const acceptPartial = values['accept-partial'] === true
    const plan = dryRun ? await prepareGroups(context, source) : await importFile(context, { ...source, acceptPartial })
    for (const line of groupPlanLines(plan, dryRun)) streams.out(line)
    return dryRun && plan.refused.length > 0 ? 1 : 0
  },
}

function groupPlanLines({ planned, refused, doubts, elsewhere }: GroupPlan, dryRun: boolean): string[] {
  const of = (wanted: PlannedGroup['change']) => planned.filter(({ change }) => change === wanted)
  const figures = (['created', 'changed', 'unchanged'] as const).map((change) =>
    figure(of(change).length, groupChangeWords[change].many),
  )
  return [
    `Groupes d’entités juridiques${dryRun ? ', essai\u00A0: rien n’est modifié' : ''}`,
    ...figures,
    ...(elsewhere > 0 ? [figure(elsewhere, 'dont le registre n’a aucune entité juridique')] : []),
    figure(refused.length, 'fautes'),
    ...titled('Groupes', [...of('created'), ...of('changed')].map(groupLine)),
    ...titled('Refusées', issueLines(refused)),
    ...titled('Lues, à vérifier', issueLines(doubts)),
  ]
}

function groupLine({ group, change, joining, leaving, support }: PlannedGroup): string {
  const moves = [
    joining.length > 0 ? `entrent ${joining.join(', ')}` : '',
    leaving.length > 0 ? `sortent ${leaving.join(', ')}` : '',
    support ? `support ${support}` : '',
  ]
  return `${group.name} (${groupChangeWords[change].one})\u00A0: ${moves.filter(Boolean).join('\u00A0; ')}`
}

function titled(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [title, ...lines.map((line) => `  ${line}`)] : []
}

function figure(value: number, label: string): string {
  return `${numberWords(value).padStart(10)}  ${label}`
}
