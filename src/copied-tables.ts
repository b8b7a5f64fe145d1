import type { Table } from '#storage'
import {
  answers,
  assessments,
  delegations,
  submissionSums,
  submissions,
  submittedObjectives,
  submittedScores,
} from './assessment/tables.ts'
import { auditCut, auditForeign, auditRows, auditWaiting } from './audit/tables.ts'
import { awarenessSessions } from './awareness/tables.ts'
import { alertAnswerChanges, alertStructures, alerts, campaignStructures, campaigns } from './campaigns/tables.ts'
import { careCandidates, careItems, careNotes, careShares, careSteps } from './care/tables.ts'
import {
  comparisonAreas,
  comparisonCells,
  comparisonJoined,
  comparisonOptOuts,
  comparisonReleases,
  comparisonWithdrawals,
} from './comparison/tables.ts'
import {
  groupMembers,
  groups,
  legalEntities,
  referentConfirmations,
  referents,
  structures,
  territories,
  territoryMembers,
} from './directory/tables.ts'
import { evidenceChunks, evidenceFiles, evidenceLinks } from './evidence/tables.ts'
import {
  runAnswers,
  runClocks,
  runDecisions,
  runLinks,
  runObservations,
  runRetexes,
  runStimuli,
  runs,
} from './exercise-conduct/tables.ts'
import { exerciseActions, exerciseStructures, exercises } from './exercises/tables.ts'
import { credentials, grants, invitations, twoFactors, users } from './identity/tables.ts'
import { seriesChanges, seriesPoints } from './indicators/tables.ts'
import { mailRefusals } from './mailing/tables.ts'
import { actions } from './plan/tables.ts'
import { completedProgrammes } from './questionnaires/tables.ts'
import { crisisContacts, eventRegistrations, regionalEvents } from './regional-offer/tables.ts'
import { regionalActionChanges, regionalActions, regionalAxes } from './regional-plan/tables.ts'
import { resultWords } from './result-reviews/tables.ts'
import { settings } from './settings/tables.ts'
import { structureLists } from './structure-lists/tables.ts'

/**
 * Every table that a backup copies. A table comes after those it refers to. Short-lived rows are left out: a restore must
 * not bring back a session that was ended or a link that was used.
 */
export const copiedTables: readonly Table[] = [
  users,
  credentials,
  twoFactors,
  grants,
  invitations,
  legalEntities,
  structures,
  territories,
  territoryMembers,
  groups,
  groupMembers,
  referents,
  referentConfirmations,
  structureLists,
  assessments,
  answers,
  submissions,
  submittedScores,
  submittedObjectives,
  submissionSums,
  resultWords,
  delegations,
  actions,
  seriesPoints,
  seriesChanges,
  exercises,
  exerciseStructures,
  exerciseActions,
  awarenessSessions,
  evidenceFiles,
  evidenceChunks,
  evidenceLinks,
  careCandidates,
  careShares,
  careSteps,
  careItems,
  careNotes,
  comparisonAreas,
  comparisonReleases,
  comparisonCells,
  comparisonWithdrawals,
  comparisonOptOuts,
  comparisonJoined,
  alerts,
  alertStructures,
  alertAnswerChanges,
  campaigns,
  campaignStructures,
  mailRefusals,
  regionalAxes,
  regionalActions,
  regionalActionChanges,
  regionalEvents,
  eventRegistrations,
  crisisContacts,
  runs,
  runStimuli,
  runAnswers,
  runDecisions,
  runClocks,
  runLinks,
  runObservations,
  runRetexes,
  settings,
  completedProgrammes,
  auditCut,
  auditForeign,
  auditRows,
  auditWaiting,
]
