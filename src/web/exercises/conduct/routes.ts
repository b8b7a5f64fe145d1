import {
  accountFiles,
  accountForms,
  accountPages,
  accountPrints,
  accountUploads,
  forms,
  openPages,
  runForms,
  runPages,
} from '../../http/limits.ts'
import { file, follow, get, post, print, type Route } from '../../http/routing/route.ts'
import { paths } from '../../paths.ts'
import * as kits from '../kits/kits.ts'
import * as animator from './animator.ts'
import * as chronogram from './chronogram.ts'
import * as links from './links.ts'
import * as participant from './participant.ts'
import { printNames, sendKitPrint, sendRunPrint, sendRunRetex } from './prints.ts'
import * as retex from './retex.ts'
import * as runs from './runs.ts'

const finess = ':finess'
const run = paths.run(finess, ':run')
const secret = paths.participation(':secret')
const preparation = paths.runPreparation(finess, ':kit')

/** What anyone may read of the kits; and conducting an exercise: animators, then players and observers by their links. */
export const routes: readonly Route[] = [
  get(paths.kits, 'anyone', openPages, kits.showKits),
  get(paths.kitChoice, 'anyone', openPages, kits.showKitChoice),
  get(paths.kit(':kit'), 'anyone', openPages, kits.showKit),
  get(paths.runs(finess), 'own', accountPages, runs.showRuns),
  get(preparation, 'own', accountPages, runs.showPreparation),
  post(preparation, 'own', accountForms, forms, runs.prepare),
  ...printNames.map((name) => print(paths.kitPrint(preparation, name), 'own', accountPrints, sendKitPrint(name))),
  get(run, 'own', accountPages, animator.showRun),
  follow(paths.runEvents(run), 'own', accountFiles, animator.followRun),
  post(paths.runDeed(run), 'own', accountForms, forms, animator.change),
  post(paths.runStimulus(run, ':stimulus'), 'own', accountForms, forms, animator.sendOrSkip),
  post(paths.runSpot(run), 'own', accountForms, forms, animator.sendSpot),
  post(paths.runDecisions(run), 'own', accountForms, forms, animator.decide),
  post(paths.runClock(run, ':delai'), 'own', accountForms, forms, animator.mark),
  get(paths.runLinks(run), 'own', accountPages, links.showLinks),
  post(paths.runLinks(run), 'own', accountForms, forms, links.addLinks),
  post(paths.runLinkEnd(run, ':lien'), 'own', accountForms, forms, links.closeLink),
  ...printNames.map((name) => print(paths.runPrint(run, name), 'own', accountPrints, sendRunPrint(name))),
  file(paths.runChronogram(run), 'own', accountFiles, chronogram.sendChronogram),
  post(paths.runChronogramImport(run), 'own', accountUploads, chronogram.chronograms, chronogram.receiveChronogram),
  get(paths.runRetex(run), 'own', accountPages, retex.showRetex),
  print(paths.runRetexPrint(run), 'own', accountPrints, sendRunRetex),
  post(paths.runRetex(run), 'own', accountForms, forms, retex.save),
  post(paths.runRecord(run), 'own', accountForms, forms, retex.record),
  get(secret, 'link', runPages, participant.showParticipation),
  follow(paths.runEvents(secret), 'link', runPages, participant.followParticipation),
  post(paths.participationAnswer(secret, ':stimulus'), 'link', runForms, forms, participant.answer),
  post(paths.participationNote(secret), 'link', runForms, forms, participant.note),
]
