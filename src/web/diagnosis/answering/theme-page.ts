import { type Diagnosis, type OpenedAssessment, progressOf, type ThemeProgress, themePages } from '#assessment'
import { AppError } from '#kernel'
import { paths } from '../../paths.ts'

/** A page of questions: one theme, or several short ones. */
export interface ThemePage {
  /** Those of its themes in which something is asked. */
  readonly themes: readonly ThemeProgress[]
  /** Place of its first theme among all that are asked about, from 1. */
  readonly from: number
  /** How many themes are asked about. */
  readonly total: number
  /** The first theme of the page before, and of the page after. */
  readonly previous: string | undefined
  readonly next: string | undefined
}

/** The page on which a theme is answered. Throws not-found when nothing is asked under this name. */
export function themePageOf({ diagnosis }: OpenedAssessment, id: string | undefined): ThemePage {
  const pages = pagesOf(diagnosis)
  const place = pages.findIndex((themes) => themes.some(({ theme }) => theme.id === id))
  const themes = pages[place]
  if (!themes) throw new AppError('not-found', 'not-found')
  return {
    themes,
    from: pages.slice(0, place).flat().length + 1,
    total: pages.flat().length,
    previous: pages[place - 1]?.[0]?.theme.id,
    next: pages[place + 1]?.[0]?.theme.id,
  }
}

/** The address of a theme, and where it begins on a page that it shares. */
export function themePath(diagnosis: Diagnosis, base: string, id: string): string {
  const path = paths.theme(base, id)
  const isFirst = pagesOf(diagnosis).some(([first]) => first?.theme.id === id)
  return isFirst ? path : `${path}#${themeAnchor(id)}`
}

export function themeAnchor(themeId: string): string {
  return `theme-${themeId}`
}

function pagesOf(diagnosis: Diagnosis): ThemeProgress[][] {
  const { themes } = progressOf(diagnosis)
  return themePages(diagnosis.questionnaire, diagnosis.audience)
    .map((page) => themes.filter(({ theme }) => page.includes(theme)))
    .filter((page) => page.length > 0)
}
