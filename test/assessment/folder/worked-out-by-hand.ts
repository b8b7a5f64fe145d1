import { diagnose, type GivenAnswer } from '#assessment'
import {
  aDomain,
  aMeasure,
  aProgramme,
  aQuestionnaire,
  aSingle,
  aTheme,
} from '../../support/data/questionnaire-builder.ts'

/*
 * A structure with three questionnaires, worked out by hand.
 *
 * The programme has one axis A4 with three domains: D1, D2, D3.
 *
 * « Sauvegardes » asks two questions on D2:
 *   copie, weight 3, essential: « non » obtains 0 of 3; reste, weight 7: « oui » obtains 7 of 7.
 * « Premier regard » asks one question on D1 and one on D2:
 *   annuaire (D1), weight 4: « partiel » obtains 2 of 4; reprise (D2), weight 10: « je ne sais pas » obtains 0 of 10.
 * « Exercices » asks one question on D2 and one on D3, and nobody answered it.
 *
 * D1: one questionnaire. Floor 100 x 2 / 4 = 50, ceiling the same, all known. Level 2 (40 to under 60).
 * D2: the questions of two questionnaires together: weight 3 + 7 + 10 = 20.
 *     Floor 100 x (0 + 7 + 0) / 20 = 35. Ceiling 100 x (7 + 10) / 20 = 85. Known 100 x (20 - 10) / 20 = 50. Level 1.
 *     It is not the mean of the two floors, 70 and 0: the question of ten points weighs as much as the other two together.
 *     Missing: « Exercices ».
 * D3: nothing was answered: not assessed, and « Exercices » is missing.
 * A4: all of them: weight 4 + 20 = 24. Floor 100 x (2 + 7) / 24 = 37.5. Ceiling 100 x (2 + 7 + 10) / 24 = 79.166…
 *     Known 100 x (24 - 10) / 24 = 58.333… Level 1.
 *
 * « Premier regard » as a whole: floor 100 x 2 / 14 = 14.28…, ceiling 100 x (2 + 10) / 14 = 85.71…, level 0.
 * « Sauvegardes » alone on D2 would be level 3 with its floor of 70, held at 2 because copie is essential and not acquired.
 *
 * The measures: copier (essential, 3 points lost, effort 3) comes before everything else. Then reprendre: 10 points lost,
 * effort 2, so 5 for each unit of effort; then ranger: 2 points lost, effort 1, so 2.
 */

export const workedProgramme = aProgramme({
  domains: ['D1', 'D2', 'D3'].map((id) => aDomain({ id, title: `Domaine ${id}`, items: [] })),
})
export const backups = aQuestionnaire({
  questions: [
    aSingle({ id: 'copie', weight: 3, essential: true }),
    aSingle({ id: 'reste', weight: 7, measures: undefined }),
  ],
  measures: [aMeasure({ id: 'copier', effort: 3 })],
})
export const firstLook = aQuestionnaire({
  id: 'premier-regard',
  title: 'Premier regard',
  themes: [aTheme({ id: 'annuaires', domain: 'D1' }), aTheme({ id: 'reprises', domain: 'D2' })],
  questions: [
    aSingle({ id: 'annuaire', theme: 'annuaires', weight: 4, measures: ['ranger'] }),
    aSingle({ id: 'reprise', theme: 'reprises', weight: 10, measures: ['reprendre'] }),
  ],
  measures: [aMeasure({ id: 'ranger', effort: 1 }), aMeasure({ id: 'reprendre', effort: 2 })],
})
export const exercises = aQuestionnaire({
  id: 'exercices',
  title: 'Exercices',
  themes: [aTheme({ domain: 'D2' }), aTheme({ id: 'essais', domain: 'D3' })],
  questions: [aSingle(), aSingle({ id: 'essai', theme: 'essais' })],
})
export const diagnoses = [
  diagnose(backups, workedProgramme, answersTo({ copie: 'non', reste: 'oui' }), 'ES'),
  diagnose(firstLook, workedProgramme, answersTo({ annuaire: 'partiel', reprise: 'ne-sait-pas' }), 'ES'),
]

export function answersTo(given: Record<string, string>): Map<string, GivenAnswer> {
  return new Map(Object.entries(given).map(([id, value]) => [id, { value }]))
}
