import * as assessment from '#assessment'
import * as audit from '#audit'
import * as awareness from '#awareness'
import * as backup from '#backup'
import * as calendarFeeds from '#calendar-feeds'
import * as campaigns from '#campaigns'
import * as care from '#care'
import * as comparison from '#comparison'
import * as directory from '#directory'
import * as evidence from '#evidence'
import * as conduct from '#exercise-conduct'
import * as exercises from '#exercises'
import * as identity from '#identity'
import * as indicators from '#indicators'
import { AppError } from '#kernel'
import * as mailing from '#mailing'
import * as plan from '#plan'
import * as questionnaires from '#questionnaires'
import * as offer from '#regional-offer'
import * as regionalPlan from '#regional-plan'
import * as reports from '#reports'
import * as reviews from '#result-reviews'
import * as settings from '#settings'
import * as lists from '#structure-lists'
import * as workbook from '#workbook'
import type { AppContext } from '../../../src/app.ts'
import { keepEvidence } from '../../../src/evidence/usecases/keep-evidence.ts'
import { sampleStructures } from '../data/directory.ts'
import { pngOf } from '../data/pictures.ts'
import { composers } from '../use-cases/mailing.ts'
import type { CallerThings } from './callers.ts'
import { circles, pieceOf } from './visitors.ts'

export type Call = (context: AppContext, things: CallerThings) => Promise<unknown>

/** Who may, then how it is done; several when it depends on the thing. A text says which test proves what nobody is asked. */
export type UseCaseRow = string | readonly (readonly [may: readonly string[], call: Call])[]

const { own, shared, regional, administrator } = circles
const accounts = circles.everybody
const everyone = 'everyone' as const
const all = [...accounts, 'anyone', 'a link', 'a delegate', 'the operator', 'the system']
const server = [...administrator, 'the operator']
const operator = ['the operator']
const system = ['the system']
const ownAndDelegate = [...own, 'a delegate']

const one = (may: readonly string[] | typeof everyone, call: Call): UseCaseRow => [[may === everyone ? all : may, call]]
/** One use case, called on a draft and on a submitted assessment. */
const draftAndShared = (
  ofDraft: readonly string[],
  call: (context: AppContext, reference: assessment.AssessmentReference) => Promise<unknown>,
): UseCaseRow => [
  [ofDraft, (context, { draft }) => call(context, draft)],
  [shared, (context, { done }) => call(context, done)],
]

/** They leave out each site that the caller may not write, and say so. */
const manySites = 'test/assessment/many-sites/many-sites.store.test.ts'
/** Links of the mails of alerts, tried with everything that ends them. */
const alertLinks = 'test/campaigns/alerts.store.test.ts'
/** What it reads and keeps is tried on a folder of its own. */
const completion = 'test/web/administration/programme-completion.test.ts'
/** The secret of an address is the right; what the address opens is asked again at each reading. */
const feedHolders = 'test/access/time-axis.test.ts'
/** What the people of a region alone do with its alerts. */
const alerting = (
  call: (context: AppContext, alert: { readonly region: string; readonly alertId: string }) => Promise<unknown>,
): UseCaseRow => one(['region, its own'], (context, { region, alerte }) => call(context, { region, alertId: alerte }))

const campaigning = (
  call: (context: AppContext, campaign: { readonly region: string; readonly campaignId: string }) => Promise<unknown>,
): UseCaseRow =>
  one(['region, its own'], (context, { region, campagne }) => call(context, { region, campaignId: campagne }))

const audience = 'ESMS' as const
const answers = { questionnaireId: 'pcra', audience, answers: {} }
const bytesOf = (text: string) => new TextEncoder().encode(text)
const title = { title: 'Tester', dueOn: '2027-03-01' }
const planned = { kind: 'crisis', status: 'planned', day: '2027-03-01' }
/** CaRE is for health establishments: the hospital next door stands for them. */
const ofHospital = { finess: sampleStructures.hospital.finess, code: 'D2.P1' }
const hospitals = ['structure, another one of the region', 'college, another legal entity']
const careReviewers = ['region, its own']
const careFollowers = ['territory, another one', ...careReviewers]
const publishers = ['region, its own', 'the operator']
/** By command, the operator makes the files of a region. */
const followers = [...circles.followed, 'the operator']
const compared = [...circles.compared, 'the operator']
const applications = `${care.applicationHeadings}\n${sampleStructures.hospital.legalEntityFiness};public;D2;;;;\n`
const series = `${indicators.seriesHeadings}\nSUN-ES;;31/12/2025;77;\n`
const note = { text: 'Oui.', answeredBy: 'DNS', answeredWhere: 'Club RSSI', answeredOn: '2025-10-01' }
const held = { function: 'ssi-referent', standing: 'held' } as const
const png = pngOf(1, 1)
/** Links of players and observers, tried with everything that ends them. */
const conducting = 'test/exercise-conduct/runs/runs.store.test.ts'
/** The password is asked again; the secret of a key is the right. */
const accessKeys = 'test/api/keys.test.ts'
const signingIn = 'test/web/sign-in/sign-in.test.ts'
const providers = 'test/web/sign-in/provider.test.ts'
/** Steps of an import, which only `importFiness` takes. */
const importing = 'test/directory/finess-import/import-finess.store.test.ts'

/** Every use case, by room and name. One without a row fails the test. */
export const useCaseTable: Readonly<Record<string, UseCaseRow>> = {
  'assessment/addQuestionnaire': one(own, (c, { finess }) =>
    assessment.addQuestionnaire(c, { finess, questionnaireId: 'pcra' }),
  ),
  'assessment/claimLink': one(own, (c, { finess, link }) => assessment.claimLink(c, { finess, link })),
  'assessment/delegateTheme': one(own, (c, { draft, theme }) =>
    assessment.delegateTheme(c, { ...draft, theme, colleague: 'Informatique' }),
  ),
  'assessment/completeSums': one(system, (c) => assessment.completeSums(c, {})),
  'assessment/deleteAssessment': [
    [own, (c, { draft }) => assessment.deleteAssessment(c, draft)],
    [[], (c, { done }) => assessment.deleteAssessment(c, done)],
  ],
  'assessment/endDelegation': one(own, (c, { draft, delegation }) =>
    assessment.endDelegation(c, { ...draft, delegationId: delegation }),
  ),
  'assessment/listDelegations': one(own, (c, { draft }) => assessment.listDelegations(c, draft)),
  // There is no newer version to move to.
  'assessment/moveVersion': one([], (c, { draft }) => assessment.moveVersion(c, { ...draft, revision: '' })),
  'assessment/openAssessment': draftAndShared(ownAndDelegate, assessment.openAssessment),
  'assessment/openForReport': draftAndShared(own, assessment.openForReport),
  'assessment/openForTable': draftAndShared(own, assessment.openForTable),
  'assessment/openForWorkbook': draftAndShared(own, assessment.openForWorkbook),
  'assessment/openDelegation': one(['a delegate'], (c) => assessment.openDelegation(c, {})),
  'assessment/enterFolder': one(shared, (c, { finess }) => assessment.enterFolder(c, { finess })),
  'assessment/openFolder': one(shared, (c, { finess }) => assessment.openFolder(c, { finess })),
  'assessment/previewVersionMove': one(own, (c, { draft }) => assessment.previewVersionMove(c, draft)),
  'assessment/purgeExpired': one(system, (c) => assessment.purgeExpired(c, {})),
  'assessment/reopenAssessment': [
    [own, (c, { done }) => assessment.reopenAssessment(c, done)],
    [[], (c, { draft }) => assessment.reopenAssessment(c, draft)],
  ],
  'assessment/confirmAnswers': [
    [own, (c, { draft }) => assessment.confirmAnswers(c, { ...draft, questions: [] })],
    [[], (c, { done }) => assessment.confirmAnswers(c, { ...done, questions: [] })],
  ],
  'assessment/openWithPrevious': draftAndShared(ownAndDelegate, assessment.openWithPrevious),
  'assessment/copyToSite': one(own, (c, { draft, finess }) =>
    assessment.copyToSite(c, { ...draft, revision: '', site: finess, shown: '', replace: false }),
  ),
  'assessment/copyToSites': manySites,
  'assessment/listSites': one(own, (c, { draft }) => assessment.listSites(c, draft)),
  'assessment/submitSites': manySites,
  'assessment/saveAnswers': [
    [ownAndDelegate, (c, { draft }) => assessment.saveAnswers(c, { ...draft, typed: {} })],
    [
      own,
      (c, { draft, otherQuestion }) =>
        assessment.saveAnswers(c, { ...draft, typed: { [otherQuestion]: { values: [] } } }),
    ],
    // People of the structure are told that it was submitted; the others, nothing.
    [own, (c, { done }) => assessment.saveAnswers(c, { ...done, typed: {} })],
  ],
  'assessment/scoreAnswers': one(everyone, (c) => assessment.scoreAnswers(c, answers)),
  'assessment/startAssessment': one(everyone, (c) =>
    assessment.startAssessment(c, { questionnaireId: 'pcra', audience }),
  ),
  'assessment/submitAssessment': [
    [own, (c, { draft }) => assessment.submitAssessment(c, { ...draft, revision: '' })],
    [[], (c, { done }) => assessment.submitAssessment(c, { ...done, revision: '' })],
  ],

  'audit/exportLog': one(server, (c) => audit.exportLog(c, { filters: {} })),
  'audit/findAddress': one(server, (c) => audit.findAddress(c, { email: 'a@exemple.fr' })),
  'audit/keepLog': one(system, (c) => audit.keepLog(c)),
  'audit/readLog': one(server, (c) => audit.readLog(c, { filters: {} })),
  'audit/resealLog': one(operator, (c) => audit.resealLog(c)),
  'audit/watchClock': one(system, (c) => audit.watchClock(c, {})),
  'audit/verifyLog': one(server, (c) => audit.verifyLog(c)),
  'backup/backUp': one(operator, (c, { folder }) =>
    backup.backUp(c, { file: `${folder}/copy-${crypto.randomUUID()}` }),
  ),
  'backup/restore': one(operator, (c, { folder }) => backup.restore(c, { file: `${folder}/none` })),
  'care/addNote': one(careReviewers, (c) => care.addNote(c, { ...ofHospital, ...note })),
  'care/findCandidateByNumber': one(careReviewers, (c, { region }) =>
    care.findCandidateByNumber(c, { region, number: sampleStructures.hospital.legalEntityFiness }),
  ),
  'care/followCare': one(followers, (c, { region }) => care.followCare(c, { region, domain: 'D2' })),
  'care/exportDeadlines': one([...hospitals, 'region, its own'], (c) =>
    care.exportDeadlines(c, { finess: ofHospital.finess }),
  ),
  'care/findMissing': one(everyone, (c) => care.findMissing(c, { finess: ofHospital.finess })),
  'care/importCare': one([...careReviewers, 'the operator'], (c, { region }) =>
    care.importCare(c, { region, bytes: bytesOf(applications) }),
  ),
  'care/listCandidates': one(followers, (c, { region }) => care.listCandidates(c, { region, domain: 'D2' })),
  'care/listWaiting': one(careReviewers, (c, { region }) => care.listWaiting(c, { region, domain: 'D2' })),
  'care/openCandidate': one([...careFollowers, 'the operator'], (c, { region }) =>
    care.openCandidate(c, { region, kind: 'legal-entity', subject: sampleStructures.hospital.legalEntityFiness }),
  ),
  'care/openCare': one([...hospitals, 'territory, another one', 'region, its own'], (c) =>
    care.openCare(c, { finess: ofHospital.finess }),
  ),
  'care/enterCareReview': one(careReviewers, (c, { region }) => care.enterCareReview(c, { region })),
  'care/prepareCareImport': one([...careReviewers, 'the operator'], (c, { region }) =>
    care.prepareCareImport(c, { region, bytes: bytesOf(applications) }),
  ),
  'care/recordStep': one(careReviewers, (c) =>
    care.recordStep(c, { finess: ofHospital.finess, domain: 'D2', step: 'filed', day: '2025-10-01' }),
  ),
  'care/reviewItem': one(careReviewers, (c) => care.reviewItem(c, { ...ofHospital, revision: 0, word: 'accepted' })),
  'care/saveItem': one(hospitals, (c) => care.saveItem(c, { ...ofHospital, revision: 0, facts: [] })),
  'care/sayActivity': one(hospitals, (c) =>
    care.sayActivity(c, {
      finess: ofHospital.finess,
      member: ofHospital.finess,
      value: '1',
      measure: 'séjours',
      year: '2024',
    }),
  ),
  'care/showProgramme': one(everyone, (c) => care.showProgramme(c, {})),

  'comparison/exportPublished': 'test/comparison/releases.store.test.ts',
  'comparison/joinRegions': one(publishers, (c, { region }) => comparison.joinRegions(c, { region })),
  'comparison/listComparisons': one(accounts, (c) => comparison.listComparisons(c, {})),
  'comparison/openAcrossComparison': one([...circles.figures, 'the operator'], (c) =>
    comparison.openAcrossComparison(c, {}),
  ),
  'comparison/openRegionComparison': one(compared, (c, { region }) => comparison.openRegionComparison(c, { region })),
  'comparison/openStructureComparison': one(own, (c, { finess }) => comparison.openStructureComparison(c, { finess })),
  'comparison/prepareRelease': one(publishers, (c, { region }) => comparison.prepareRelease(c, { area: region })),
  'comparison/publishRelease': one(publishers, (c, { region }) =>
    comparison.publishRelease(c, { area: region, seen: '1-old' }),
  ),
  'comparison/resealReleases': 'test/comparison/releases.store.test.ts',
  'comparison/takePart': one(own, (c, { finess }) => comparison.takePart(c, { finess, takesPart: true })),
  'comparison/withdrawFigures': one(publishers, (c, { region }) =>
    comparison.withdrawFigures(c, { area: region, cell: null }),
  ),

  'directory/addGroupMember': one(server, (c, { group, member }) =>
    directory.addGroupMember(c, { group, number: member, isSupport: true }),
  ),
  'directory/browseGroups': one(server, (c) => directory.browseGroups(c, {})),
  'directory/closeGroup': one(server, (c, { group }) => directory.closeGroup(c, { id: group })),
  'directory/describeGroup': one(server, (c, { group }) => directory.describeGroup(c, { id: group })),
  'directory/importGroups': one(server, (c) =>
    directory.importGroups(c, { bytes: bytesOf('ght;role;finess_ej\n'), acceptPartial: true }),
  ),
  'directory/prepareGroups': one(server, (c) => directory.prepareGroups(c, { bytes: bytesOf('ght;role;finess_ej\n') })),
  'directory/removeGroupMember': one(server, (c, { group, member }) =>
    directory.removeGroupMember(c, { group, finess: member }),
  ),
  'directory/saveGroup': one(server, (c, { group }) =>
    directory.saveGroup(c, { id: group, kind: 'organisation', name: `Autre ${crypto.randomUUID()}` }),
  ),
  'directory/confirmReferent': one(own, (c, { finess }) =>
    directory.confirmReferent(c, { finess, function: held.function }),
  ),
  'directory/correctReferent': one(own, (c, { finess }) => directory.correctReferent(c, { finess, ...held })),
  'directory/describeRegister': one(everyone, (c) => directory.describeRegister(c, {})),
  'directory/describeTerritories': one(server, (c) => directory.describeTerritories(c, {})),
  'directory/endReferent': one(own, (c, { finess }) => directory.endReferent(c, { finess, function: held.function })),
  'directory/getStructure': one(everyone, (c, { finess }) => directory.getStructure(c, { finess })),
  'directory/checkImport': importing,
  'directory/finishImport': importing,
  'directory/writeBatch': importing,
  'directory/writeEntities': importing,
  'directory/importFiness': one(operator, (c, { folder }) => directory.importFiness(c, { path: `${folder}/none.csv` })),
  'directory/importTerritories': one(server, (c, { region }) =>
    directory.importTerritories(c, { region, bytes: bytesOf('finess;territoire\n') }),
  ),
  'directory/listAllTerritories': one(server, (c) => directory.listAllTerritories(c, {})),
  'directory/listReferents': one(circles.referents, (c, { finess }) => directory.listReferents(c, { finess })),
  'directory/listReferentsOfRegion': one(
    regional.filter((visitor) => visitor !== 'region, another one'),
    (c, { region }) => directory.listReferentsOfRegion(c, { region }),
  ),
  'directory/listTerritories': one(
    [...accounts.filter((visitor) => !/another region|region, another/.test(visitor)), 'the operator'],
    (c, { region }) => directory.listTerritories(c, { region }),
  ),
  'directory/listTerritoryMembers': one(server, (c, { region }) => directory.listTerritoryMembers(c, { region })),
  'directory/listTerritoryRegions': one(server, (c) => directory.listTerritoryRegions(c, {})),
  'directory/nameReferent': one(own, (c, { finess }) => directory.nameReferent(c, { finess, ...held })),
  'directory/listWaitingScopes': one(server, (c) => directory.listWaitingScopes(c, { role: 'territory', scopes: [] })),
  'directory/prepareTerritories': one(server, (c, { region }) =>
    directory.prepareTerritories(c, { region, bytes: bytesOf('finess;territoire\n') }),
  ),
  'directory/removeTerritory': one(server, (c, { emptyTerritory }) =>
    directory.removeTerritory(c, { id: emptyTerritory }),
  ),
  'directory/saveTerritory': one(server, (c, { region, emptyTerritory }) =>
    directory.saveTerritory(c, { region, id: emptyTerritory, name: 'Autre nom' }),
  ),
  'directory/searchStructures': one(everyone, (c) => directory.searchStructures(c, { text: 'tilleuls' })),

  'exercises/addExercise': one(own, (c, { finess }) => exercises.addExercise(c, { finess, ...planned })),
  'exercises/addImprovement': one(own, (c, { finess, exercise }) =>
    exercises.addImprovement(c, { finess, exerciseId: exercise, ...title }),
  ),
  'exercises/cancelExercise': one(own, (c, { finess, exercise }) =>
    exercises.cancelExercise(c, { finess, exerciseId: exercise }),
  ),
  'exercises/changeExercise': one(own, (c, { finess, exercise }) =>
    exercises.changeExercise(c, { finess, exerciseId: exercise, revision: 1, ...planned }),
  ),
  // For pages that others read too: they are told of nothing, in place of a refusal.
  'evidence/addEvidence': one(own, (c, { finess, exercise }) =>
    evidence.addEvidence(c, { finess, exerciseId: exercise, title: '', day: '', file: undefined }),
  ),
  'evidence/exportProofs': one([...own, 'region, its own'], (c, { finess }) => evidence.exportProofs(c, { finess })),
  'evidence/listProofs': one([...own, 'region, its own'], (c, { finess }) => evidence.listProofs(c, { finess })),
  'evidence/linkEvidence': one(own, (c, { finess, piece }) =>
    evidence
      .linkEvidence(c, { finess, item: 'D2.P2', from: piece })
      .then((linked) => evidence.removeEvidence(c, { finess, item: 'D2.P2', evidenceId: linked.id })),
  ),
  'evidence/askRemoval': [
    [
      own,
      (c, { finess, exercise, piece }) => evidence.askRemoval(c, { finess, exerciseId: exercise, evidenceId: piece }),
    ],
    [own, (c, { finess, document }) => evidence.askRemoval(c, { finess, evidenceId: document })],
  ],
  'evidence/downloadEvidence': [
    [
      [...own, 'region, its own'],
      (c, { finess, exercise, piece }) =>
        evidence.downloadEvidence(c, { finess, exerciseId: exercise, evidenceId: piece }),
    ],
    [
      [...own, 'region, its own'],
      (c, { finess, document }) => evidence.downloadEvidence(c, { finess, evidenceId: document }),
    ],
  ],
  'evidence/findEvidenceOf': one([...own, 'region, its own'], async (c, { finess, exercise }) => {
    if (!(await evidence.findEvidenceOf(c, { finess, exerciseId: exercise })))
      throw new AppError('not-found', 'not-found')
  }),
  'evidence/keepEvidence': one(own, (c, { finess, exercise }) =>
    keepEvidence(c, { ...pieceOf({ finess, exercise }), content: bytesOf(crypto.randomUUID()) }),
  ),
  'evidence/removeEvidence': one(own, (c, { finess, exercise, piece }) =>
    evidence.removeEvidence(c, { finess, exerciseId: exercise, evidenceId: piece }),
  ),
  'calendar-feeds/listFeeds': one(accounts, (c) => calendarFeeds.listFeeds(c, {})),
  'calendar-feeds/makeFeed': one(accounts, (c, { finess }) =>
    calendarFeeds.makeFeed(c, { kind: 'plan', subject: finess, label: 'Plan d’actions' }),
  ),
  'calendar-feeds/noteReading': feedHolders,
  'calendar-feeds/openFeed': feedHolders,
  'calendar-feeds/removeFeed': one(accounts, (c) => calendarFeeds.removeFeed(c, { feedId: 'none' })),
  'campaigns/answerAlert': one(own, (c, { finess, alerte }) =>
    campaigns.answerAlert(c, { alertId: alerte, structures: [finess], answer: 'done' }),
  ),
  'campaigns/answerAlertByLink': alertLinks,
  'campaigns/openAlertLink': alertLinks,
  'campaigns/closeAlert': alerting((c, one) => campaigns.closeAlert(c, one)),
  // Shows what was sent to the structures of the actor's own roles, and nothing to others.
  'campaigns/countOwnAlerts': one(everyone, (c) => campaigns.countOwnAlerts(c, {})),
  'campaigns/listOwnAlerts': one(everyone, (c) => campaigns.listOwnAlerts(c, {})),
  'campaigns/deleteAlertDraft': alerting((c, one) => campaigns.deleteAlertDraft(c, one)),
  'campaigns/exportAlert': alerting((c, one) => campaigns.exportAlert(c, one)),
  'campaigns/followAlert': alerting((c, one) => campaigns.followAlert(c, one)),
  'campaigns/listRegionAlerts': alerting((c, { region }) => campaigns.listRegionAlerts(c, { region })),
  'campaigns/prepareAlert': alerting((c, one) => campaigns.prepareAlert(c, one)),
  'campaigns/publishAlert': alerting((c, one) => campaigns.publishAlert(c, { ...one, revision: 1 })),
  'campaigns/resendAlert': alerting((c, one) => campaigns.resendAlert(c, { ...one, state: 'failed' })),
  'campaigns/saveAlert': alerting((c, { region }) => campaigns.saveAlert(c, { region, target: {} })),
  'regional-offer/openAgenda': one(everyone, (c, { region }) => offer.openAgenda(c, { region })),
  'regional-offer/publishedAgenda': one(everyone, (c, { region }) => offer.publishedAgenda(c, { region })),
  'regional-offer/exportAgenda': one(circles.offered, (c, { region }) => offer.exportAgenda(c, { region })),
  'regional-offer/findOwnEvents': one(everyone, (c) => offer.findOwnEvents(c, {})),
  // A public event; the others: test/regional-offer/events.store.test.ts.
  'regional-offer/openEvent': one(everyone, (c, { region, evenement }) =>
    offer.openEvent(c, { region, eventId: evenement }),
  ),
  'regional-offer/prepareEvent': one(circles.reviewed, (c, { region, evenement }) =>
    offer.prepareEvent(c, { region, eventId: evenement }),
  ),
  'regional-offer/saveEvent': one(circles.reviewed, (c, { region }) =>
    offer.saveEvent(c, { region, kind: 'forum', title: 'Forum', startsOn: '2099-06-01', forWhom: 'Tous' }),
  ),
  'regional-offer/cancelEvent': one(circles.reviewed, (c, { region, evenement }) =>
    offer.cancelEvent(c, { region, eventId: evenement }),
  ),
  'regional-offer/registerStructure': one(own, (c, { region, evenement, finess }) =>
    offer.registerStructure(c, { region, eventId: evenement, finess }),
  ),
  'regional-offer/withdrawStructure': one(own, (c, { region, evenement, finess }) =>
    offer.withdrawStructure(c, { region, eventId: evenement, finess }),
  ),
  'regional-offer/listRegistered': one(circles.reviewed, (c, { region, evenement }) =>
    offer.listRegistered(c, { region, eventId: evenement }),
  ),
  'regional-offer/exportRegistered': one(circles.reviewed, (c, { region, evenement }) =>
    offer.exportRegistered(c, { region, eventId: evenement }),
  ),
  'regional-offer/openResources': one(circles.offered, (c, { region }) => offer.openResources(c, { region })),
  'regional-offer/listResources': one(everyone, (c, { finess }) => offer.listResources(c, { finess })),
  'regional-offer/checkResourceFiles': one(operator, (c) => offer.checkResourceFiles(c, {})),
  'regional-offer/releaseResources': one(operator, (c) => offer.releaseResources(c, { name: 'absent@1.0.0' })),
  'regional-offer/openContacts': one(circles.offered, (c, { region }) => offer.openContacts(c, { region })),
  'regional-offer/prepareContacts': one(circles.reviewed, (c, { region }) => offer.prepareContacts(c, { region })),
  'regional-offer/saveContacts': one(circles.reviewed, (c, { region }) =>
    offer.saveContacts(c, { region, contacts: {} }),
  ),
  'awareness/listSessions': one(circles.referents, (c, { finess }) => awareness.listSessions(c, { finess })),
  'awareness/prepareSession': one(own, (c, { finess, seance }) =>
    awareness.prepareSession(c, { finess, sessionId: seance }),
  ),
  'awareness/saveSession': one(own, (c, { finess }) =>
    awareness.saveSession(c, {
      finess,
      kind: 'session',
      title: 'Atelier',
      startsOn: '2026-05-04',
      audiences: ['care'],
    }),
  ),
  'awareness/removeSession': one(own, (c, { finess, seance }) =>
    awareness.removeSession(c, { finess, sessionId: seance }),
  ),
  'awareness/followAwareness': one(circles.followed, (c, { region }) => awareness.followAwareness(c, { region })),
  'awareness/exportAwareness': one(circles.followed, (c, { region }) => awareness.exportAwareness(c, { region })),
  'regional-plan/openRegionalPlan': one(followers, (c, { region }) => regionalPlan.openRegionalPlan(c, { region })),
  'regional-plan/openRegionalAxes': one(circles.reviewed, (c, { region }) =>
    regionalPlan.openRegionalAxes(c, { region }),
  ),
  'regional-plan/exportRegionalPlan': one(followers, (c, { region }) => regionalPlan.exportRegionalPlan(c, { region })),
  'regional-plan/openRegionalAction': one(followers, (c, { region, chantier }) =>
    regionalPlan.openRegionalAction(c, { region, actionId: chantier }),
  ),
  'regional-plan/prepareRegionalAction': one(circles.reviewed, (c, { region, chantier }) =>
    regionalPlan.prepareRegionalAction(c, { region, actionId: chantier }),
  ),
  'regional-plan/saveRegionalAction': one(circles.reviewed, (c, { region, axe }) =>
    regionalPlan.saveRegionalAction(c, { region, axisId: axe, title: 'Forum', state: 'planned' }),
  ),
  'regional-plan/saveRegionalAxis': one(circles.reviewed, (c, { region }) =>
    regionalPlan.saveRegionalAxis(c, { region, title: 'Contrôle' }),
  ),
  'regional-plan/removeRegionalAxis': one(circles.reviewed, (c, { region, axeVide }) =>
    regionalPlan.removeRegionalAxis(c, { region, axisId: axeVide }),
  ),
  'regional-plan/checkPlanTemplates': one(operator, (c) => regionalPlan.checkPlanTemplates(c, {})),
  'regional-plan/releasePlanTemplate': one(operator, (c) =>
    regionalPlan.releasePlanTemplate(c, { name: 'absent@1.0.0' }),
  ),
  'regional-plan/writePlanTemplateSchema': one(operator, (c) => regionalPlan.writePlanTemplateSchema(c, {})),
  'regional-plan/startRegionalPlan': one(circles.reviewed, (c, { region }) =>
    regionalPlan.startRegionalPlan(c, { region, template: 'guide-2021', version: '1.0.0' }),
  ),
  'campaigns/acceptDone': campaigning((c, one) =>
    campaigns.acceptDone(c, { ...one, structures: ['590000105'], word: 'accepted' }),
  ),
  'campaigns/closeCampaign': campaigning((c, one) => campaigns.closeCampaign(c, one)),
  'campaigns/deleteCampaignDraft': campaigning((c, one) => campaigns.deleteCampaignDraft(c, one)),
  'campaigns/exportCampaign': campaigning((c, one) => campaigns.exportCampaign(c, one)),
  'campaigns/followCampaign': campaigning((c, one) => campaigns.followCampaign(c, one)),
  'campaigns/listOwnCampaigns': one(everyone, (c) => campaigns.listOwnCampaigns(c, {})),
  'campaigns/listRegionCampaigns': campaigning((c, { region }) => campaigns.listRegionCampaigns(c, { region })),
  'campaigns/openCampaign': campaigning((c, one) => campaigns.openCampaign(c, { ...one, revision: 1 })),
  'campaigns/addSlots': campaigning((c, one) => campaigns.addSlots(c, { ...one, slots: '30/12/2099 14:00 1' })),
  'campaigns/exportLetters': campaigning((c, one) => campaigns.exportLetters(c, one)),
  'campaigns/moveSlot': campaigning((c, one) =>
    campaigns.moveSlot(c, { ...one, slot: '2099-12-30 14:00', moment: '31/12/2099 14:00' }),
  ),
  'campaigns/withdrawSlot': campaigning((c, one) => campaigns.withdrawSlot(c, { ...one, slot: '2099-12-30 14:00' })),
  'campaigns/listLetters': campaigning((c, one) => campaigns.listLetters(c, one)),
  'campaigns/openOwnCampaign': one(own, (c, { finess, campagne }) =>
    campaigns.openOwnCampaign(c, { finess, campaignId: campagne }),
  ),
  'campaigns/findCampaignWords': one(own, (c, { finess }) =>
    campaigns.findCampaignWords(c, { finess, kitId: 'rancongiciel-nuit-ehpad' }),
  ),
  'campaigns/keepCampaignWords': one(own, (c, { finess, campagne }) =>
    campaigns.keepCampaignWords(c, { finess, campaignId: campagne, words: {} }),
  ),
  'campaigns/pickSlot': one(own, (c, { finess, campagne }) =>
    campaigns.pickSlot(c, { finess, campaignId: campagne, slot: '2099-12-31 14:00' }),
  ),
  'campaigns/releaseSlot': one(own, (c, { finess, campagne }) =>
    campaigns.releaseSlot(c, { finess, campaignId: campagne }),
  ),
  'campaigns/openCampaignLink': alertLinks,
  'campaigns/prepareCampaign': campaigning((c, one) => campaigns.prepareCampaign(c, one)),
  'campaigns/remindLate': campaigning((c, one) => campaigns.remindLate(c, { ...one, revision: 1 })),
  'campaigns/saveCampaign': campaigning((c, { region }) => campaigns.saveCampaign(c, { region, target: {} })),
  'mailing/acceptMails': alertLinks,
  'mailing/deliverMailings': one(system, (c) => mailing.deliverMailings(c, composers)),
  'mailing/findMailRefusal': alertLinks,
  'mailing/purgeMailings': one(system, (c) => mailing.purgeMailings(c, {})),
  'mailing/refuseMails': alertLinks,

  'exercises/findExercises': one(shared, async (c, { finess }) => {
    if (!(await exercises.findExercises(c, { finess }))) throw new AppError('not-found', 'not-found')
  }),
  'exercises/getExercise': one(shared, (c, { finess, exercise }) =>
    exercises.getExercise(c, { finess, exerciseId: exercise }),
  ),
  'exercises/listExercises': one(shared, (c, { finess }) => exercises.listExercises(c, { finess })),
  'indicators/checkRegions': one(operator, (c) => indicators.checkRegions(c, {})),
  'indicators/importSeries': one(publishers, (c, { region }) =>
    indicators.importSeries(c, { region, source: 'Document', bytes: bytesOf(series) }),
  ),
  // Nothing was imported: that is said to those who may remove it, and to nobody else.
  'indicators/prepareRemoval': one(publishers, (c, { region }) =>
    indicators.prepareRemoval(c, { region, indicator: 'SUN-ES', day: '2025-12-31' }),
  ),
  'indicators/removeSeries': one(publishers, (c, { region }) =>
    indicators.removeSeries(c, { region, indicator: 'SUN-ES', day: '2025-12-31', state: 'before' }),
  ),
  'indicators/openSeriesImport': one(publishers, (c, { region }) => indicators.openSeriesImport(c, { region })),
  'indicators/prepareSeries': one(publishers, (c, { region }) =>
    indicators.prepareSeries(c, { region, source: 'Document', bytes: bytesOf(series) }),
  ),
  'indicators/listIndicator': one(followers, (c, { region }) =>
    indicators.listIndicator(c, { region, indicator: 'ssi-referent' }),
  ),
  'indicators/exportIndicators': one(followers, (c, { region }) => indicators.exportIndicators(c, { region })),
  'indicators/reportIndicators': one(followers, (c, { region }) => indicators.reportIndicators(c, { region })),
  'indicators/reportParticipation': one(['region, its own', 'the operator'], (c, { region }) =>
    indicators.reportParticipation(c, { region }),
  ),
  'indicators/showFigures': one(followers, (c, { region }) =>
    indicators.showFigures(c, { region, keys: ['ssi-referent'] }),
  ),
  'indicators/showEvolution': one(followers, (c, { region }) => indicators.showEvolution(c, { region })),
  'indicators/releaseRegion': one(operator, (c) => indicators.releaseRegion(c, { name: 'absent@1.0.0' })),
  'indicators/writeRegionSchema': one(operator, (c) => indicators.writeRegionSchema(c, {})),
  'indicators/observeRegions': one(circles.figures, (c) => indicators.observeRegions(c, {})),
  'indicators/showMissed': one(followers, (c, { region }) => indicators.showMissed(c, { region })),
  'indicators/showIndicators': one(followers, (c, { region }) => indicators.showIndicators(c, { region })),
  'exercises/followRegion': one(followers, (c, { region }) => exercises.followRegion(c, { region })),
  'exercises/listFigure': one(followers, (c, { region }) =>
    exercises.listFigure(c, { region, kind: 'ESMS', figure: 'expected' }),
  ),
  'exercises/prepareExercise': one(own, (c, { finess }) => exercises.prepareExercise(c, { finess })),
  'exercises/listRegionExercises': one(followers, (c, { region }) => exercises.listRegionExercises(c, { region })),
  'exercises/reviewExercise': one(['region, its own'], (c, { finess, exercise }) =>
    exercises.reviewExercise(c, { finess, exerciseId: exercise, revision: 1, word: 'confirmed' }),
  ),

  'identity/acceptInvitation': signingIn,
  'identity/admitPerson': providers,
  'identity/beginProviderSignIn': providers,
  'identity/beginSecondFactor': signingIn,
  'identity/beginTry': signingIn,
  'identity/forgetTries': signingIn,
  'identity/approveConsent': one(server, (c, { accord }) => identity.approveConsent(c, { id: accord })),
  'identity/browseConsents': one(server, (c) => identity.browseConsents(c, {})),
  'identity/browseInvitations': one(server, (c) => identity.browseInvitations(c, {})),
  'identity/changePassword': signingIn,
  'identity/checkOwnPassword': signingIn,
  'identity/checkPasswordReset': signingIn,
  'identity/closeAccount': one(server, (c, { compte }) => identity.closeAccount(c, { id: compte })),
  'identity/confirmSecondFactor': signingIn,
  'identity/countReaders': one(own, (c, { finess }) => identity.countReaders(c, { finess })),
  'identity/deliverAccessNotices': one(system, (c) => identity.deliverAccessNotices(c)),
  'identity/deliverInvitation': one(server, (c, { invitation }) => identity.deliverInvitation(c, { id: invitation })),
  'identity/deliverPostponedInvitations': one([...server, ...system], (c) => identity.deliverPostponedInvitations(c)),
  'identity/deliverWaitingInvitations': one([...server, ...system], (c) => identity.deliverWaitingInvitations(c)),
  'identity/describeAccount': one(accounts, (c) => identity.describeAccount(c, {})),
  'identity/listEndedRoles': one(accounts, (c) => identity.listEndedRoles(c, {})),
  'identity/describeAccounts': one(server, (c) => identity.describeAccounts(c, {})),
  'identity/endAccessKey': one(server, (c, { compte }) => identity.endAccessKey(c, { id: compte, keyId: '' })),
  'identity/listAccessKeys': one(accounts, (c) => identity.listAccessKeys(c, {})),
  'identity/makeAccessKey': accessKeys,
  'identity/openAccessKey': accessKeys,
  'identity/withdrawAccessKey': one(accounts, (c) => identity.withdrawAccessKey(c, { keyId: '' })),
  'identity/endAccountSessions': one(server, (c, { compte }) => identity.endAccountSessions(c, { id: compte })),
  'identity/enterAdministration': one(server, (c) => identity.enterAdministration(c, {})),
  'identity/explainDeadLink': 'test/web/sign-in/dead-link.test.ts',
  'identity/findInvitation': signingIn,
  'identity/finishProviderSignIn': providers,
  'identity/getAccount': one(server, (c, { compte }) => identity.getAccount(c, { id: compte })),
  'identity/grantRole': one(server, (c, { compte, finess }) =>
    identity.grantRole(c, { id: compte, role: 'structure', scope: finess }),
  ),
  'identity/inviteAccount': one(server, (c, { finess }) =>
    identity.inviteAccount(c, { email: 'nouvelle@exemple.fr', grants: [{ role: 'structure', scope: finess }] }),
  ),
  'identity/inviteFromFile': one(server, (c) =>
    identity.inviteFromFile(c, { bytes: bytesOf('mail;role;perimetre\n') }),
  ),
  'identity/isConsentStuck': one(system, (c) => identity.isConsentStuck(c, {})),
  'identity/joinInvitation': one(['structure, its own'], (c, { joining }) =>
    identity.joinInvitation(c, { secret: joining }),
  ),
  'identity/findRemainingAccounts': one(server, (c) => identity.findRemainingAccounts(c, { ids: [] })),
  'identity/listAccounts': one(server, (c) => identity.listAccounts(c, {})),
  'identity/listInvitations': one(server, (c) => identity.listInvitations(c, {})),
  'identity/openProviderSession': providers,
  'identity/openSession': signingIn,
  'identity/ownPasswordFaults': signingIn,
  'identity/prepareFirstAccess': one(system, (c) => identity.prepareFirstAccess(c, {})),
  'identity/prepareInvitations': one(server, (c) =>
    identity.prepareInvitations(c, { bytes: bytesOf('mail;role;perimetre\n') }),
  ),
  'identity/purgeIdentity': one(system, (c) => identity.purgeIdentity(c, {})),
  'identity/recordFirstStep': signingIn,
  'identity/refusalDuring': signingIn,
  'identity/recordSignIn': signingIn,
  'identity/refuseConsent': one(server, (c, { accord }) => identity.refuseConsent(c, { id: accord })),
  'identity/removeSecondFactor': signingIn,
  'identity/renameOwnAccount': one(accounts, (c) => identity.renameOwnAccount(c, { name: 'Camille' })),
  'identity/renewRecoveryCodes': signingIn,
  'identity/requestPasswordReset': signingIn,
  'identity/resetPassword': signingIn,
  'identity/resetSecondFactor': one(server, (c, { compte }) => identity.resetSecondFactor(c, { id: compte })),
  'identity/revokeSession': one(['structure, its own'], (c, { session }) =>
    identity.revokeSession(c, { sessionId: session }),
  ),
  'identity/searchAccounts': one(server, (c) => identity.searchAccounts(c, {})),
  'identity/signIn': signingIn,
  'identity/signOut': one(['structure, its own'], (c, { session }) => identity.signOut(c, { sessionId: session })),
  'identity/signOutEverywhere': one(accounts, (c) => identity.signOutEverywhere(c, {})),
  'identity/takeBackTry': signingIn,
  'identity/tryMail': one(administrator, (c) => identity.tryMail(c)),
  'identity/verifySecondFactor': signingIn,
  'identity/withdrawConsentAsk': one([], (c, { accord }) => identity.withdrawConsentAsk(c, { id: accord })),
  'identity/withdrawInvitation': one(server, (c, { invitation }) => identity.withdrawInvitation(c, { id: invitation })),
  'identity/withdrawRole': one(server, (c, { compte, finess }) =>
    identity.withdrawRole(c, { id: compte, role: 'structure', scope: finess }),
  ),

  'plan/addAction': one(own, (c, { finess }) => plan.addAction(c, { finess, ...title })),
  'plan/changeAction': one(own, (c, { finess, action }) =>
    plan.changeAction(c, { finess, actionId: action, revision: 1, ...title, title: 'Autre titre' }),
  ),
  'plan/exportActions': one(own, (c, { finess }) => plan.exportActions(c, { finess })),
  'plan/exportCalendar': one(own, (c, { finess }) => plan.exportCalendar(c, { finess })),
  // For pages that others read too: they are told of nothing, in place of a refusal.
  'plan/findPlan': one(own, async (c, { finess }) => {
    if (!(await plan.findPlan(c, { finess }))) throw new AppError('not-found', 'not-found')
  }),
  'plan/getAction': one(own, (c, { finess, action }) => plan.getAction(c, { finess, actionId: action })),
  'plan/listActions': one(own, (c, { finess }) => plan.listActions(c, { finess })),
  'plan/removeAction': one(own, (c, { finess, action }) => plan.removeAction(c, { finess, actionId: action })),
  // Shows the structures of the actor's own roles, and nothing to others.
  'plan/surveyStructures': one(everyone, (c) => plan.surveyStructures(c, {})),
  'plan/takeMeasures': one(own, (c, { finess }) =>
    plan.takeMeasures(c, { finess, questionnaireId: 'pcra', version: '1.0.0', measureIds: ['constituer-equipe'] }),
  ),

  'exercise-conduct/changeRun': one(own, (c, { finess, run }) =>
    conduct.changeRun(c, { finess, runId: run, revision: 1, deed: 'start' }),
  ),
  'exercise-conduct/createRun': one(own, (c, { finess, kit }) =>
    conduct.createRun(c, { finess, kitId: kit, values: {} }),
  ),
  'exercise-conduct/endLink': one(own, (c, { finess, run, lien }) =>
    conduct.endLink(c, { finess, runId: run, linkId: lien }),
  ),
  'exercise-conduct/listRuns': one(own, (c, { finess }) => conduct.listRuns(c, { finess })),
  'exercise-conduct/makeLinks': one(own, (c, { finess, run }) =>
    conduct.makeLinks(c, { finess, runId: run, roles: [], observers: 1 }),
  ),
  'exercise-conduct/markClock': one(own, (c, { finess, run, delai }) =>
    conduct.markClock(c, { finess, runId: run, clockId: delai, done: true }),
  ),
  'exercise-conduct/markHandled': conducting,
  'exercise-conduct/noteDecision': one(own, (c, { finess, run }) =>
    conduct.noteDecision(c, { finess, runId: run, what: 'x', why: '', decider: '', reversible: true }),
  ),
  'exercise-conduct/noteObservation': conducting,
  'exercise-conduct/openParticipation': conducting,
  'exercise-conduct/openRun': one(own, (c, { finess, run }) => conduct.openRun(c, { finess, runId: run })),
  'exercise-conduct/prepareRun': one(own, (c, { finess, kit }) => conduct.prepareRun(c, { finess, kitId: kit })),
  'exercise-conduct/purgeUnstarted': one(system, (c) => conduct.purgeUnstarted(c, {})),
  'exercise-conduct/readRunMarks': one(system, (c, { run }) => conduct.readRunMarks(c, { ids: [run] })),
  'exercise-conduct/sendAutomatic': one(system, (c, { run }) => conduct.sendAutomatic(c, { runId: run })),
  'exercise-conduct/sendOnTheSpot': one(own, (c, { finess, run }) =>
    conduct.sendOnTheSpot(c, { finess, runId: run, revision: 1, sender: 'x', channel: '', text: 'x', recipients: [] }),
  ),
  'exercise-conduct/sendStimulus': one(own, (c, { finess, run, stimulus }) =>
    conduct.sendStimulus(c, { finess, runId: run, revision: 1, stimulusId: stimulus }),
  ),
  'exercise-conduct/skipStimulus': one(own, (c, { finess, run, stimulus }) =>
    conduct.skipStimulus(c, { finess, runId: run, revision: 1, stimulusId: stimulus, motive: 'x' }),
  ),
  'exercise-conduct/checkKits': one(operator, (c) => conduct.checkKits(c, {})),
  'exercise-conduct/exportChronogram': one(own, (c, { finess, run }) =>
    conduct.exportChronogram(c, { finess, runId: run }),
  ),
  'exercise-conduct/replaceChronogram': one(own, (c, { finess, run }) =>
    conduct.replaceChronogram(c, { finess, runId: run, revision: 1, sheet: { cells: [], merged: [] } }),
  ),
  'result-reviews/answerQuestion': [
    [own, (c, { done }) => reviews.answerQuestion(c, { ...done, revision: 0, text: 'Oui.' })],
    [[], (c, { draft }) => reviews.answerQuestion(c, { ...draft, revision: 0, text: 'Oui.' })],
  ],
  'result-reviews/findOpenQuestions': 'test/result-reviews/result-reviews.store.test.ts',
  'result-reviews/listResults': one(circles.followed, (c, { region }) => reviews.listResults(c, { region })),
  'result-reviews/reviewResult': [
    [circles.reviewed, (c, { done }) => reviews.reviewResult(c, { ...done, revision: 0, word: 'seen' })],
    [[], (c, { draft }) => reviews.reviewResult(c, { ...draft, revision: 0, word: 'seen' })],
  ],
  'result-reviews/showReview': [
    [shared, (c, { done }) => reviews.showReview(c, done)],
    [[], (c, { draft }) => reviews.showReview(c, draft)],
  ],

  'structure-lists/deleteList': one(careReviewers, (c, { region, liste }) =>
    lists.deleteList(c, { region, list: liste }),
  ),
  'structure-lists/keepList': one(careReviewers, (c, { region, finess }) =>
    lists.keepList(c, { region, name: crypto.randomUUID(), numbers: [finess] }),
  ),
  'structure-lists/openList': one(careReviewers, (c, { region, liste }) => lists.openList(c, { region, list: liste })),
  'structure-lists/prepareList': one(careReviewers, (c, { region, finess }) =>
    lists.prepareList(c, { region, text: finess }),
  ),
  'structure-lists/renameList': one(careReviewers, (c, { region, liste }) =>
    lists.renameList(c, { region, list: liste, name: crypto.randomUUID() }),
  ),
  'structure-lists/showLists': one(careReviewers, (c, { region }) => lists.showLists(c, { region })),

  'workbook/exportRunChronogram': one(own, (c, { finess, run }) =>
    workbook.exportRunChronogram(c, { finess, runId: run }),
  ),
  'workbook/importRunChronogram': one(own, (c, { finess, run, workbook: bytes }) =>
    workbook.importRunChronogram(c, { finess, runId: run, revision: 1, bytes }),
  ),
  'exercise-conduct/openRetex': one(own, (c, { finess, run }) => conduct.openRetex(c, { finess, runId: run })),
  'exercise-conduct/recordRun': one(own, (c, { finess, run }) => conduct.recordRun(c, { finess, runId: run })),
  'exercise-conduct/saveRetex': one(own, (c, { finess, run }) =>
    conduct.saveRetex(c, { finess, runId: run, revision: 0, strengths: '', difficulties: '', improvements: [] }),
  ),
  'exercise-conduct/getOfferedKit': one(everyone, (c) => conduct.getOfferedKit(c, { id: 'absent' })),
  'exercise-conduct/listKitFiles': one(operator, (c) => conduct.listKitFiles(c, {})),
  'exercise-conduct/listKitContent': one(server, (c) => conduct.listKitContent(c, {})),
  'exercise-conduct/listOfferedKits': one(everyone, (c) => conduct.listOfferedKits(c, {})),
  'exercise-conduct/previewKit': one(operator, (c) =>
    conduct.previewKit(c, { file: 'exercises/rancongiciel-nuit-ehpad/1.0.1.yaml' }),
  ),
  'exercise-conduct/releaseKit': one(operator, (c) => conduct.releaseKit(c, { name: 'absent@1.0.0' })),
  'exercise-conduct/writeKitSchema': one(operator, (c) => conduct.writeKitSchema(c, {})),
  'questionnaires/checkQuestionnaires': one(operator, (c) => questionnaires.checkQuestionnaires(c, {})),
  'questionnaires/convertLibrary': one(operator, (c, { folder }) =>
    questionnaires.convertLibrary({ ...c, say: () => '' }, { file: `${folder}/none.yaml` }),
  ),
  'questionnaires/completeProgramme': completion,
  'questionnaires/prepareCompletion': completion,
  'questionnaires/readProgrammeFile': one(server, (c) => questionnaires.readProgrammeFile(c, {})),
  'questionnaires/countContent': one(server, (c) => questionnaires.countContent(c, {})),
  'questionnaires/listContent': one(server, (c) => questionnaires.listContent(c, {})),
  'questionnaires/getReleased': one(everyone, (c) =>
    questionnaires.getReleased(c, { questionnaireId: 'pcra', version: '1.0.0' }),
  ),
  'questionnaires/listReleased': one(everyone, (c) => questionnaires.listReleased(c, {})),
  'questionnaires/listOffered': one(everyone, (c) => questionnaires.listOffered(c, {})),
  'questionnaires/listQuestionnaires': one(operator, (c) => questionnaires.listQuestionnaires(c, {})),
  'questionnaires/previewQuestionnaire': one(operator, (c) =>
    questionnaires.previewQuestionnaire(c, { file: 'pcra/1.0.0.yaml' }),
  ),
  'questionnaires/releaseQuestionnaire': one(operator, (c) =>
    questionnaires.releaseQuestionnaire(c, { name: 'absent@1.0.0' }),
  ),
  'questionnaires/writeEditorSchema': one(operator, (c) => questionnaires.writeEditorSchema(c, {})),

  'reports/describePrinter': one(server, (c) => reports.describePrinter(c, {})),
  'reports/printAnswers': one(everyone, (c) => reports.printAnswers(c, answers)),
  'reports/printAssessment': draftAndShared(own, (c, reference) => reports.printAssessment(c, reference)),
  'reports/printAssessmentForm': draftAndShared(ownAndDelegate, reports.printAssessmentForm),
  'reports/printDeclaration': one([...hospitals, 'region, its own'], (c) =>
    reports.printDeclaration(c, { finess: ofHospital.finess, domain: 'D2' }),
  ),
  'reports/printFolder': one(shared, (c, { finess }) => reports.printFolder(c, { finess })),
  'reports/openBatch': one(circles.followed, (c, { region }) => reports.openBatch(c, { region })),
  'reports/endBatches': one(system, (c) => reports.endBatches(c)),
  'reports/startBatch': one(circles.followed, (c, { region }) => reports.startBatch(c, { region })),
  'reports/steerBatch': one(circles.followed, (c, { region }) => reports.steerBatch(c, { region, deed: 'erase' })),
  'reports/downloadBatch': one(circles.followed, (c, { region }) => reports.downloadBatch(c, { region })),
  'reports/printReadStructure': one(shared, (c, { finess }) => reports.printStructure(c, { finess })),
  'reports/printStructure': one(shared, (c, { finess }) => reports.printStructure(c, { finess })),
  'reports/printLetters': campaigning((c, one) => reports.printLetters(c, one)),
  'reports/printRegion': one(followers, (c, { region }) => reports.printRegion(c, { region })),
  'reports/printParticipationReport': one(['region, its own', 'the operator'], (c, { region }) =>
    reports.printParticipationReport(c, { region }),
  ),
  'reports/printAttestation': one(own, (c, { finess, exercise }) =>
    reports.printAttestation(c, { finess, exerciseId: exercise }),
  ),
  'reports/printCrisisSheet': one(circles.referents, (c, { finess }) => reports.printCrisisSheet(c, { finess })),
  'reports/printRetex': one(shared, (c, { finess, exercise }) =>
    reports.printRetex(c, { finess, exerciseId: exercise }),
  ),
  'reports/printRunRetex': one(own, (c, { finess, run }) => reports.printRunRetex(c, { finess, runId: run })),
  'reports/printKit': one(own, (c, { finess, kit }) => reports.printKit(c, { finess, kitId: kit, print: 'cartes' })),
  'reports/printRun': one(own, (c, { finess, run }) => reports.printRun(c, { finess, runId: run, print: 'livret' })),
  'reports/printQuestionnaire': one(everyone, (c) =>
    reports.printQuestionnaire(c, { questionnaireId: 'pcra', audience }),
  ),
  'settings/putLogo': one(server, (c) => settings.putLogo(c, { bytes: png })),
  'settings/readSettings': one(server, (c) => settings.readSettings(c, {})),
  'settings/removeLogo': one(server, (c) => settings.removeLogo(c)),
  'settings/saveNotices': one(server, (c) =>
    settings.saveNotices(c, { support: 'a', dataProtection: 'b', legal: 'c', accessibility: 'd' }),
  ),
  'settings/saveOperator': one(server, (c) => settings.saveOperator(c, { operatorName: 'ARS', accent: '' })),
  'workbook/columnOfWorkbook': one(everyone, (c) => workbook.columnOfWorkbook(c, bytesOf(series), 'numero')),
  'workbook/exportAssessment': draftAndShared(own, workbook.exportAssessment),
  'workbook/exportPlan': one(own, (c, { finess }) => workbook.exportPlan(c, { finess })),
  'workbook/prepareImport': one(ownAndDelegate, (c, { draft, workbook: bytes }) =>
    workbook.prepareImport(c, { ...draft, bytes }),
  ),
  'workbook/readWorkbook': one(everyone, (c) => workbook.readWorkbook(c, { bytes: bytesOf(series) })),
  'workbook/writeWorkbook': one(everyone, (c) => workbook.writeWorkbook(c, { questionnaireId: 'pcra', audience })),
}
