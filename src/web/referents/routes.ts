import { accountFiles, accountForms, accountPages, forms } from '../http/limits.ts'
import { file, get, post, type Route } from '../http/routing/route.ts'
import { paths } from '../paths.ts'
import * as directory from './directory.ts'
import * as referents from './referents.ts'

const [finess, word] = [':finess', ':fonction']

/** The referents of a structure, and the directory for people who follow a region or a territory. */
export const routes: readonly Route[] = [
  get(paths.referents(finess), 'referents', accountPages, referents.showList),
  get(paths.referentNaming(finess, word), 'own', accountPages, referents.showNaming),
  post(paths.referentNaming(finess, word), 'own', accountForms, forms, referents.name),
  get(paths.referentCorrection(finess, word), 'own', accountPages, referents.showCorrection),
  post(paths.referentCorrection(finess, word), 'own', accountForms, forms, referents.correct),
  post(paths.referentConfirmation(finess, word), 'own', accountForms, forms, referents.confirm),
  get(paths.referentEnd(finess, word), 'own', accountPages, referents.askEnd),
  post(paths.referentEnd(finess, word), 'own', accountForms, forms, referents.end),
  get(paths.directory, 'regional', accountPages, directory.showDirectory),
  file(paths.directoryFile, 'regional', accountFiles, directory.sendDirectory),
]
