import { evidenceBody } from '../http/limiting/evidence-body.ts'
import {
  accountFiles,
  accountForms,
  accountPages,
  accountPrints,
  evidenceUploads,
  forms,
  openPages,
} from '../http/limits.ts'
import { file, get, post, print, type Route } from '../http/routing/route.ts'
import { paths } from '../paths.ts'
import * as care from './care.ts'
import * as declaration from './declaration.ts'
import * as item from './item.ts'
import * as pieces from './pieces.ts'
import * as programme from './programme.ts'

const finess = ':finess'
const piece = paths.carePiece(finess, ':objectif', ':preuve')
const document = paths.carePiece(finess, '', ':document')
const removal = paths.carePieceRemoval(finess, '', ':document')
const one = paths.careItem(finess, ':objectif')

/** The programme for everybody, and where the candidate of a structure stands on it. */
export const routes: readonly Route[] = [
  get(paths.programme, 'anyone', openPages, programme.showCareProgramme),
  get(paths.care(finess), 'shared', accountPages, care.showCare),
  post(paths.careActivity(finess), 'own', accountForms, forms, care.keepActivity),
  get(one, 'shared', accountPages, item.showItem),
  post(one, 'own', accountForms, forms, item.keepItem),
  post(paths.carePieces(finess, ':objectif'), 'own', evidenceUploads, evidenceBody, pieces.attach),
  post(paths.carePieceReuse(finess, ':objectif'), 'own', accountForms, forms, pieces.reuse),
  file(piece, 'evidence', accountFiles, pieces.sendPiece),
  get(paths.carePieceRemoval(finess, ':objectif', ':preuve'), 'own', accountPages, pieces.askToRemove),
  post(paths.carePieceRemoval(finess, ':objectif', ':preuve'), 'own', accountForms, forms, pieces.remove),
  get(paths.carePieces(finess, ''), 'evidence', accountPages, pieces.showPieces),
  post(paths.carePieces(finess, ''), 'own', evidenceUploads, evidenceBody, pieces.attach),
  post(paths.carePieceReuse(finess, ''), 'own', accountForms, forms, pieces.reuse),
  file(document, 'evidence', accountFiles, pieces.sendPiece),
  get(removal, 'own', accountPages, pieces.askToRemove),
  post(removal, 'own', accountForms, forms, pieces.remove),
  print(paths.careDeclaration(finess, ':domaine'), 'candidate-members', accountPrints, declaration.sendDeclaration),
  file(paths.careCalendar(finess), 'candidate-members', accountFiles, declaration.sendCalendar),
  file(paths.careProofs(finess), 'evidence', accountFiles, declaration.sendProofs),
]
