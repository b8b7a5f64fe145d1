import { onceFor } from '#kernel'
import { type Audience, type Question, type Questionnaire, questionsFor, type Theme } from '#questionnaires'

/** A page holds the longest theme of most questionnaires; short themes share it up to this number. */
const mostQuestionsShared = 7

/**
 * The themes by page, in order: neighbours share a page while it holds few questions. What an audience may be asked decides,
 * whatever the answers, so that no question moves to another page while somebody answers.
 */
export function themePages(questionnaire: Questionnaire, audience: Audience): ThemePages {
  return pagesFor[audience](questionnaire)
}

type ThemePages = readonly (readonly Theme[])[]

/** Pages depend on released content alone: every saved answer asks for them. */
const pagesFor: Record<Audience, (questionnaire: Questionnaire) => ThemePages> = {
  ES: onceFor((questionnaire) => pagesOf(questionnaire, 'ES')),
  ESMS: onceFor((questionnaire) => pagesOf(questionnaire, 'ESMS')),
}

function pagesOf(questionnaire: Questionnaire, audience: Audience): Theme[][] {
  const asked = questionsFor(questionnaire, audience)
  const pages: Theme[][] = []
  let room = 0
  for (const theme of questionnaire.themes) {
    const count = asked.filter((question) => question.theme === theme.id).length
    if (count === 0) continue
    const page = pages.at(-1)
    if (page && count <= room) page.push(theme)
    else pages.push([theme])
    room = (page && count <= room ? room : mostQuestionsShared) - count
  }
  return pages
}

/** All the questions of these themes, in the order of the questionnaire. */
export function questionsOf({ questions }: Questionnaire, themes: readonly Theme[]): Question[] {
  return questions.filter((question) => themes.some(({ id }) => id === question.theme))
}
