import type { PlannedMember, TerritoryChange, TerritoryReport } from '#directory'
import { encodingWords, issueLines, numberWords, territoryChangeWords } from '#messages'

/** How many lines of each kind are printed; the others are counted. */
const mostShown = 50

/** The report of an import of territories, as lines of French text for a terminal. */
export function territoryReportLines(report: TerritoryReport, dryRun: boolean): string[] {
  const { region, encoding, lines, counts, repeated, blank, refused, doubts } = report
  return [
    `Territoires de la région ${region.code} (${region.name}), ${encodingWords[encoding]}${dryRun ? ', essai\u00A0: rien n’est modifié' : ''}`,
    figure(lines, 'lignes lues'),
    figure(counts.added, territoryChangeWords.added.many),
    figure(counts.moved, territoryChangeWords.moved.many),
    figure(counts.removed, territoryChangeWords.removed.many),
    figure(counts.unchanged, territoryChangeWords.unchanged.many),
    figure(repeated, 'répétées à l’identique'),
    figure(blank, 'sans territoire, laissées où elles sont'),
    figure(refused.length, 'refusées'),
    ...(['added', 'moved', 'removed'] as const).flatMap((change) => changeLines(report, change)),
    ...shown('Refusées', issueLines(refused)),
    ...shown('Lues, à vérifier', issueLines(doubts)),
  ]
}

function changeLines({ planned }: TerritoryReport, wanted: TerritoryChange): string[] {
  const { title } = territoryChangeWords[wanted]
  return shown(title, planned.filter(({ change }) => change === wanted).map(memberLine))
}

function memberLine({ finess, structureName, before, after }: PlannedMember): string {
  const names = [before?.name, after?.name ?? 'aucun territoire'].filter((name) => name !== undefined)
  return `${finess} ${structureName}\u00A0: ${names.join(' → ')}`
}

function shown(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return []
  const rest = lines.length - mostShown
  return [
    title,
    ...lines.slice(0, mostShown).map((line) => `  ${line}`),
    ...(rest > 0 ? [`  … et ${numberWords(rest)} de plus`] : []),
  ]
}

function figure(value: number, label: string): string {
  return `${numberWords(value).padStart(10)}  ${label}`
}
