import { html } from 'hono/html'
import type { Folder } from '#assessment'
import { dayWords } from '#messages'
import type { OpenQuestion } from '#result-reviews'
import { paths } from '../../paths.ts'
import type { Html } from '../../ui/html.ts'

/** Each question of the region that waits for an answer, with its result; nothing without any. */
export function questionsNotice({ rows, legalTime }: Folder, questions: readonly OpenQuestion[], at: string): Html {
  return html`${questions.map(({ assessmentId, questionnaireId, askedAt }) => {
    const row = rows.find(({ submitted }) => submitted.some(({ assessment }) => assessment.id === assessmentId))
    const title = row?.submitted[0]?.questionnaire.title ?? questionnaireId
    return html`<p class="notice">Le ${dayWords(askedAt, legalTime)}, votre région a posé une question sur votre résultat à « ${title} ».
<a href="${paths.result(paths.assessment(at, assessmentId))}#avis-region">La lire et y répondre</a></p>`
  })}`
}
