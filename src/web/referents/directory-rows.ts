import { type DirectoryEntry, type ReferentFunction, type RegionDirectory, referentFunctions } from '#directory'
import { notProvidedWord, shortFunctionNames, standingWords } from '#messages'

const head = [
  'FINESS',
  'Structure',
  'Commune',
  'Territoire',
  'Fonction',
  'Désignation',
  'Entité qui l’exerce',
  'Nom',
  'Courriel',
  'Téléphone',
  'Depuis le',
  'Confirmé le',
  'À confirmer',
]

/** The directory as rows, header first: one row for each function of each structure. */
export function directoryRows({ entries }: RegionDirectory): string[][] {
  return [head, ...entries.flatMap((entry) => referentFunctions.map((each) => functionRow(entry, each)))]
}

function functionRow({ structure, territory, current, toConfirm }: DirectoryEntry, wanted: ReferentFunction): string[] {
  const line = current.get(wanted)
  return [
    structure.finess,
    structure.name,
    structure.town ?? '',
    territory?.name ?? '',
    shortFunctionNames[wanted],
    line ? standingWords[line.standing] : notProvidedWord,
    line?.sharedWith ?? '',
    line?.name ?? '',
    line?.mail ?? '',
    line?.phone ?? '',
    line?.namedOn ?? '',
    line?.confirmedOn ?? '',
    toConfirm.includes(wanted) ? 'oui' : '',
  ]
}
