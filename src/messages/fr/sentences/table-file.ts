import type { Encoding } from '#directory'

/** Refusals of a whole CSV file made with a spreadsheet. */
export const tableFile = {
  'table-file-missing': 'Choisissez un fichier CSV.',
  'table-file-empty': 'Ce fichier est vide.',
  'table-file-too-large':
    'Ce fichier dépasse {megabytes} Mo. Gardez les seules colonnes nécessaires, ou coupez-le en plusieurs.',
  'table-file-workbook':
    'Ce fichier est un classeur de tableur ou une archive zip. Enregistrez la feuille au format « CSV UTF-8 », puis recommencez.',
  'table-file-foreign': 'Ce fichier n’est pas un texte. Donnez un fichier CSV.',
  'table-file-header-missing':
    'Une des premières lignes doit nommer les colonnes {columns}, séparées par un point-virgule, une virgule ou une tabulation. Ajoutez cette ligne, puis recommencez.',
  'table-file-header-doubled':
    'La ligne {line} nomme plusieurs fois une même colonne ; entre parenthèses, le rang des cases : {columns}. Rien ne dit laquelle est la bonne. Gardez-en une, ou renommez les autres, puis recommencez.',
  'table-file-header-quote-open':
    'Un guillemet (") ouvert n’est pas fermé, dans la case {cell} de la ligne {line}, qui nomme les colonnes. Fermez-le, ou retirez-le, puis recommencez.',
  'table-file-too-long': 'Ce fichier a plus de {maximum} lignes. Coupez-le en plusieurs.',
  'table-file-cells-extra': 'Cette ligne a plus de cases que de colonnes nommées. Les cases en trop ne sont pas lues.',
  'table-file-line-broken':
    'Un texte de cette ligne contient un retour à la ligne, dans une colonne qui n’est pas lue. La ligne est lue.',
  'table-file-cell-formula': 'Un numéro est écrit comme une formule (="…"). Il est lu comme un texte.',
  'table-line-quote-open':
    'Un guillemet (") ouvert n’est pas fermé, dans la case {cell} de cette ligne. Fermez-le, ou retirez-le. Un guillemet voulu dans un texte s’écrit deux fois.',
  'table-file-no-line': 'Ce fichier n’a aucune ligne sous celle des colonnes.',
}

export const encodingWords: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16': 'UTF-16',
  'windows-1252': 'Windows-1252',
}
