import { answeredNumber } from './answered-number.ts'

/** Days a month that the RSSI gives to the structure: `temps-rssi-es`, census of « ressources SSI ». */
export const rssiDays = answeredNumber({ name: 'rssi-days', question: 'temps-rssi-es', kind: 'ES' })
