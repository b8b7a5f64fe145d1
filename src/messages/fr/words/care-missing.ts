import type { JudgedCondition, MissingItem } from '#care'
import { countWords } from '../../french.ts'
import { itemStateWords } from './care.ts'

/** `Non atteint. 1 condition non remplie, 2 à préciser.` */
export function missingWords({ state, conditions }: Pick<MissingItem, 'state' | 'conditions'>): string {
  const open = openWords(conditions)
  return `${itemStateWords[state]}.${open ? ` ${open}.` : ''}`
}

function openWords(conditions: readonly JudgedCondition[]): string {
  const count = (standing: string) => conditions.filter(({ judged }) => judged.standing === standing).length
  const [unmet, unknown] = [count('not-met'), count('unknown')]
  const refused = unmet > 0 ? countWords(unmet, 'condition non remplie', 'conditions non remplies') : ''
  if (unknown === 0) return refused
  const doubtful =
    unmet > 0 ? `${unknown} à préciser` : countWords(unknown, 'condition à préciser', 'conditions à préciser')
  return [refused, doubtful].filter(Boolean).join(', ')
}
