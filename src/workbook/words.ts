import { notApplicableAnswer, unknownAnswer } from '#assessment'
import type { Audience } from '#questionnaires'

/* Every word in a workbook. Reading also relies on these words. */

export const guideSheet = 'Mode d’emploi'
/** The hidden sheet of the drop-down lists. */
export const choiceSheet = 'Choix'

export const yes = 'oui'
export const no = 'non'
export const insteadWords = { [unknownAnswer]: 'Je ne sais pas', [notApplicableAnswer]: 'Sans objet' } as const

/** The identity of the questionnaire: label in column A, value in column B of the guide. */
export const identityLabels = {
  questionnaire: 'Identifiant du questionnaire',
  version: 'Version du questionnaire',
  audience: 'Type de structure',
  format: 'Format du classeur',
} as const

export const audienceWords: Readonly<Record<Audience, string>> = {
  ES: 'établissement de santé',
  ESMS: 'établissement ou service médico-social',
}

export const guide = [
  'Ce classeur se remplit sans réseau. Il y a une feuille par thème : voyez les onglets, en bas.',
  'Remplissez seulement les cases blanches : « Réponse », « Commentaire », « Interne ». Les autres cases sont protégées.',
  'Quand une liste est proposée, choisissez-y votre réponse : cliquez sur la case, puis sur la flèche qui apparaît.',
  'Quand plusieurs réponses sont possibles, chacune a sa ligne : mettez « oui » à toutes celles qui conviennent.',
  'Vous ne savez pas ? Choisissez « Je ne sais pas », ou écrivez-le : c’est une réponse utile.',
  'Une case laissée vide ne change rien : une réponse déjà enregistrée n’est pas effacée.',
  'Un commentaire « Interne » (oui) n’est ni dans le PDF, ni dans le détail du calcul (CSV), ni dans ce qui est transmis. Il est dans ce classeur.',
  'N’écrivez aucune donnée de patient ou de résident, ni aucun mot de passe.',
  'Ne renommez pas les feuilles, ne déplacez pas les colonnes, ne fusionnez pas de cases.',
  'Enregistrez au format .xlsx, puis renvoyez le fichier depuis la page de votre diagnostic, ou confiez-le à la personne qui la tient.',
  'Une fois rempli, ce classeur décrit des faiblesses : ne le confiez qu’aux personnes qui ont à en connaître.',
] as const

export const severalPossible = 'Plusieurs réponses possibles : mettez « oui » aux lignes ci-dessous qui conviennent.'
export const chooseBelow =
  'Répondez « oui » ou « non » aux lignes ci-dessous. Ici, seulement si vous ne pouvez pas répondre.'
export const chooseInList = 'Choisissez une réponse de la liste.'
export const writeDate = 'Une date, par exemple 01/03/2026, ou « Je ne sais pas ».'
export const yesOrNo = 'oui ou non'
export const tooLong = 'Ce texte est trop long.'

/** `Un nombre de 0 à 8760 (heures), ou « Je ne sais pas ».` */
export function writeNumber(bounds: { minimum?: number; maximum?: number; unit?: string }): string {
  const from = bounds.minimum === undefined ? '' : ` à partir de ${bounds.minimum}`
  const between =
    bounds.minimum !== undefined && bounds.maximum !== undefined ? ` de ${bounds.minimum} à ${bounds.maximum}` : from
  const unit = bounds.unit ? ` (${bounds.unit})` : ''
  return `Un nombre${between}${unit}, ou « Je ne sais pas ».`
}

/** The place of a fault, as people look for it: `Feuille Copies, cellule D7`. */
export function cellPlace(sheet: string, cell: string): string {
  return `Feuille ${sheet}, cellule ${cell}`
}

export function sheetPlace(sheet: string): string {
  return `Feuille ${sheet}`
}

export const wholeWorkbook = 'Classeur'

export const planSheetName = 'Plan d’actions'
export const planTitle = 'Plan d’actions'
