import type { FeedKind } from '#calendar-feeds'
import { exportDeadlines } from '#care'
import { exportCalendar } from '#plan'
import { exportAgenda } from '#regional-offer'
import type { AppContext } from '../../app.ts'
import { paths } from '../paths.ts'

interface Source {
  /** The page on which the calendar stands. */
  page(subject: string): string
  /** Writes the calendar for its owner, with its name. Throws not-found when the owner may not read it. */
  read(owner: AppContext, subject: string): Promise<{ readonly label: string; readonly content: string }>
}

/** Who writes each calendar: see `src/calendar-feeds/index.ts`. */
export const sources: Readonly<Record<FeedKind, Source>> = {
  care: {
    page: (subject) => paths.care(structureAndCandidate(subject).finess),
    read: async (owner, subject) => {
      const { candidateName, content } = await exportDeadlines(owner, structureAndCandidate(subject))
      return { label: `Échéances du programme CaRE – ${candidateName}`, content }
    },
  },
  plan: {
    page: paths.plan,
    read: async (owner, finess) => {
      const { structureName, content } = await exportCalendar(owner, { finess })
      return { label: `Plan d’actions – ${structureName}`, content }
    },
  },
  agenda: {
    page: paths.agenda,
    read: async (owner, region) => {
      const { region: named, content } = await exportAgenda(owner, { region })
      return { label: `Agenda cyber – ${named.name}`, content }
    },
  },
}

/** `620000109 legal-entity:620000018`: the address dies when the structure leaves the candidate. */
function structureAndCandidate(subject: string) {
  const [finess = '', candidateId = ''] = subject.split(' ')
  return { finess, candidateId }
}
