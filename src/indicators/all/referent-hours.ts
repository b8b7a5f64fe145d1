import { answeredNumber } from './answered-number.ts'

/** Hours a month that the SSI referent gives to the structure: `temps-referent-esms`, census of « ressources SSI ». */
export const referentHours = answeredNumber({ name: 'referent-hours', question: 'temps-referent-esms', kind: 'ESMS' })
