import { checkAnswers, diagnose } from '#assessment'
import { parisTime } from '#kernel'
import type { Questionnaire } from '#questionnaires'
import type { DiagnosticReportInput } from '#reports'
import { anAction } from '../plan/an-action.ts'
import { backups, programme } from '../support/data/content.ts'

/** The answers of a fictional hospital: some good, some bad, three unknown, one left empty. */
const answers = {
  'responsable-sauvegardes': 'titulaire-remplacant',
  'activites-critiques': 'etudiee',
  'politique-sauvegarde': 'validee',
  'politique-revue': 'ancienne',
  'plan-sauvegarde': {
    value: 'partiel',
    comment: 'Le plan couvre le dossier patient et la pharmacie, pas l’imagerie.',
  },
  'plans-continuite-es': 'complets',
  hebergement: 'mixte',
  'donnees-sauvegardees': ['dossiers', 'gestion', 'documents', 'messagerie', 'reglages'],
  'heures-perdues': 12,
  'jours-conserves': 120,
  'copie-hors-ligne': { value: 'oui', comment: 'Disque rangé au coffre de la pharmacie.', internal: true },
  'regle-3-2-1': 'oui',
  'comptes-sauvegarde': 'annuaire-dedie',
  'score-annuaire': 'ne-sait-pas',
  'droits-limites': 'ecrits',
  'double-authentification': 'activee',
  cloisonnement: 'ne-sait-pas',
  'isolation-urgence': 'essayee',
  'suivi-sauvegardes': 'quotidien',
  'echec-sauvegarde': 'oui',
  'alertes-ght': 'sans-objet',
  'test-restauration': 'incomplet',
  'date-dernier-test': '2026-03-01',
  'referent-metier': 'rode',
  'clauses-sauvegarde': 'tous',
  'preuves-prestataire': 'ne-sait-pas',
  'premier-appel': 'L’astreinte du prestataire, puis le CERT Santé.',
}

/** The plan of that hospital: one action done, one late, one to come, one dropped. */
export const samplePlan = {
  today: '2026-11-22',
  actions: [
    anAction({ title: 'Nommer un remplaçant', ownerFunction: 'Direction', state: 'done', dueOn: '2026-10-01' }),
    anAction({ title: 'Sortir une copie du réseau', state: 'in-progress', dueOn: '2026-11-15' }),
    anAction({ title: 'Essayer une restauration complète', ownerFunction: '', dueOn: '2027-02-22' }),
    anAction({ title: 'Changer de prestataire', state: 'dropped', dueOn: '2027-06-30' }),
  ],
}

/** A whole diagnosis on the real content, as a hospital (ES) would make it. */
export function sampleInput(given: Partial<DiagnosticReportInput> = {}): DiagnosticReportInput {
  return {
    diagnosis: diagnosisOf(backups, 'ES'),
    programme,
    structure: { name: 'Centre hospitalier des Deux-Vallées', finess: '990000017', kind: 'Centre hospitalier' },
    date: new Date('2026-11-22T10:00:00Z'),
    legalTime: parisTime,
    ...given,
  }
}

export function diagnosisOf(
  questionnaire: Questionnaire,
  audience: 'ES' | 'ESMS',
  raw: Record<string, unknown> = answers,
) {
  const checked = checkAnswers(questionnaire, audience, raw)
  if (checked.issues.length > 0) throw new Error(JSON.stringify(checked.issues))
  return diagnose(questionnaire, programme, checked.answers, audience)
}
