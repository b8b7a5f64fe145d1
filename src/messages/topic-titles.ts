import type { Topic } from '#comparison'
import type { Catalogue } from '#questionnaires'

/** What pages call a compared topic, and the questionnaire that it is of. */
export interface TopicTitles {
  questionnaire(id: string): string
  topic(topic: Topic): string
}

/** Titles from the latest version of each questionnaire; the code itself where a later version dropped the topic. */
export function topicTitles({ questionnaires, programmeOf }: Catalogue): TopicTitles {
  const find = (id: string) => questionnaires.findLast((one) => one.id === id)
  return {
    questionnaire: (id) => find(id)?.title ?? id,
    topic: ({ questionnaire, kind, code }) => {
      const found = find(questionnaire)
      if (!found) return code
      const { axes, domains } = programmeOf(found)
      if (kind === 'domain') return [...axes, ...domains].find(({ id }) => id === code)?.title ?? code
      const item = domains.flatMap(({ items }) => items).find((one) => one.code === code)
      return item ? `${item.title} (${code})` : code
    },
  }
}
