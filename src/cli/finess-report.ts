import type { ImportReport, IssueGroup, IssueTally } from '#directory'
import { calendarDayWords, encodingWords, issueLine, numberWords } from '#messages'

/** How many lines are printed for one kind of fault; the others are counted. */
const shownPerFault = 5

/** The report of an import, as lines of French text for a terminal. */
export function finessReportLines(report: ImportReport): string[] {
  return [
    heading(report),
    ...readLines(report),
    ...registerLines(report),
    ...warnings(report),
    ...toClassifyLines(report),
    ...tallyLines('Refusés', report.faults),
    ...tallyLines('À vérifier (retenus)', report.doubts),
    `Source : FINESS, ${calendarDayWords(report.dataDate)}, Licence Ouverte 2.0.`,
  ]
}

function heading({ source, encoding, compressed, dataDate, perimeter: { region } }: ImportReport): string {
  const format = source === 'finess-plus' ? 'FINESS+ (JSON)' : 'FINESS classique (CSV)'
  const perimeter = region ? `région ${region.code} (${region.name})` : 'tout le fichier'
  return `${format}${compressed ? ' compressé' : ''}, ${encodingWords[encoding]}, données du ${calendarDayWords(dataDate)}, ${perimeter}`
}

function readLines({ counts, kept, legalEntities, perimeter, source }: ImportReport): string[] {
  return [
    'Dans le fichier',
    figure(counts.read, 'établissements lus'),
    ...(perimeter.region ? [figure(counts.otherRegions, 'd’une autre région')] : []),
    figure(counts.outOfScope, 'hors champ (ni ES, ni ESMS)'),
    ...(source === 'finess-plus' ? [figure(counts.closed, 'fermés d’après le fichier')] : []),
    figure(counts.repeated, 'répétés à l’identique'),
    figure(counts.refused, 'refusés'),
    figure(kept.ES, 'ES retenus'),
    figure(kept.ESMS, 'ESMS retenus'),
    figure(kept['to-classify'], 'retenus, à classer'),
    figure(counts.doubtful, 'douteux parmi les retenus'),
    figure(legalEntities, 'entités juridiques'),
  ]
}

function registerLines({ changes }: ImportReport): string[] {
  return [
    'Dans le registre',
    figure(changes.created, 'créés'),
    figure(changes.changed, 'modifiés'),
    figure(changes.closed, 'fermés'),
    figure(changes.reopened, 'rouverts'),
    figure(changes.unchanged, 'inchangés'),
  ]
}

function warnings({ dataDate, dataDateGiven, changes }: ImportReport): string[] {
  const lines: string[] = []
  if (!dataDateGiven)
    lines.push('Attention : le fichier ne donne pas la date de ses données. Celle du jour est retenue.')
  if (changes.newerInRegister) {
    const [register, file] = [calendarDayWords(changes.newerInRegister), calendarDayWords(dataDate)]
    lines.push(`Attention : le registre avait des données du ${register}, plus récentes que celles du ${file}.`)
  }
  if (changes.closuresSuspended) {
    lines.push(
      'Attention : aucune fermeture n’est enregistrée, car des lignes refusées n’ont pas de numéro lisible.',
      '  Corrigez-les et recommencez : les structures absentes du fichier seront alors fermées.',
    )
  }
  return lines
}

function toClassifyLines({ kept, toClassify }: ImportReport): string[] {
  if (toClassify.length === 0) return []
  const rest = kept['to-classify'] - toClassify.length
  return [
    'À classer : leur catégorie est absente, ou inconnue du tableau ASS_X10',
    ...toClassify.map(({ finess, name, category }) => `  ${finess} ${name} (catégorie ${category ?? 'absente'})`),
    ...(rest > 0 ? [`  … et ${numberWords(rest)} de plus`] : []),
  ]
}

function tallyLines(title: string, { count, groups }: IssueTally): string[] {
  if (count === 0) return []
  return [`${title} : ${numberWords(count)}`, ...groups.flatMap(groupLines)]
}

function groupLines({ first, count }: IssueGroup): string[] {
  const shown = first.slice(0, shownPerFault).map((issue) => `  ${issueLine(issue)}`)
  const rest = count - shown.length
  return rest > 0 ? [...shown, `  … et ${numberWords(rest)} de plus du même genre`] : shown
}

function figure(value: number, label: string): string {
  return `${numberWords(value).padStart(10)}  ${label}`
}
