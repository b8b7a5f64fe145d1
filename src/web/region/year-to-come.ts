import { yearToCome } from '#exercises'
import { sentence } from '#messages'

/** Why a page of figures is empty before its year; an empty text for a year that has begun. The page keeps its form. */
export function yearToComeWords(asked: { readonly year: number; readonly today: string }): string {
  const found = yearToCome(asked)
  return found ? sentence(found.code, found.values) : ''
}
