import type { Audience, Questionnaire } from '#questionnaires'
import { audienceWords, guide, guideSheet, identityLabels } from './words.ts'
import type { Cell, Sheet } from './xlsx/sheet.ts'

/** Increased when the meaning of sheets or columns changes. */
export const workbookFormat = '1'

/** The first sheet: instructions, and the identity of the questionnaire. */
export function guideOf({ questionnaire, audience }: { questionnaire: Questionnaire; audience: Audience }): Sheet {
  const { id, version, title, summary } = questionnaire
  const line = (value: string, style: Cell['style'] = 'plain') => [{ value, style }]
  const fact = (label: string, value: string): Cell[] => [
    { value: label, style: 'help' },
    { value, style: 'question' },
  ]
  return {
    name: guideSheet,
    columnWidths: [95, 45],
    rows: [
      line(title, 'title'),
      line(summary),
      [],
      ...guide.map((words) => line(words)),
      [],
      fact('Questionnaire', title),
      fact('Pour', audienceWords[audience]),
      fact(identityLabels.questionnaire, id),
      fact(identityLabels.version, version),
      fact(identityLabels.audience, audience),
      fact(identityLabels.format, workbookFormat),
    ],
    validations: [],
  }
}
