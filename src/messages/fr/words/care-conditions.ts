import { calendarDayWords, numberWords } from '#kernel'
import type { ProgrammeCondition } from '#questionnaires'
import { countWords } from '../../french.ts'

type Anchor = Extract<ProgrammeCondition, { type: 'duringPhase' }>['anchor']

const anchors: Record<Anchor, string> = {
  application: 'le dépôt de la candidature',
  'operational-phase': 'la phase opérationnelle',
  declaration: 'la déclaration d’atteinte',
}

const validators: Record<string, string> = {
  'representant-legal': 'le représentant légal',
  'instance-de-direction': 'l’instance de direction',
}

const candidates = { GHT: 'pour un GHT', 'legal-entity': 'pour une entité juridique hors GHT' } as const

export function conditionText(condition: ProgrammeCondition): string {
  switch (condition.type) {
    case 'validated':
      return `Validé par ${validators[condition.by] ?? condition.by}.`
    case 'reviewedBetween':
      return `Revu entre le ${calendarDayWords(condition.from)} et ${anchors[condition.to]}.`
    case 'withinDaysBefore':
      return `${capital(condition.what)} obtenu dans les ${countWords(condition.days, 'jour')} qui précèdent ${anchors[condition.anchor]}.`
    case 'minimum':
      return `${capital(condition.unit)}\u00A0: au moins ${numberWords(condition.value)}${condition.when ? ` (${condition.when})` : ''}.`
    case 'coverage':
      return `Au moins ${numberWords(condition.percent)} % de l’activité combinée, ${candidates[condition.who]}.`
    case 'duringPhase':
      return `Au moins ${condition.count} pendant ${anchors[condition.anchor]} : ${condition.what}.`
    case 'trajectoryWithin':
      return `Une trajectoire planifiée suffit, à moins de ${countWords(condition.years, 'an')}.`
    case 'other':
      return condition.text
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
