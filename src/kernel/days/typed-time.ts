/** `9h`, `9h30`, `09:30`, `9 h 30` -> `09:30`. Undefined for a text that is no time of the day. */
export function readTypedTime(typed: string): string | undefined {
  const [, hours = '', minutes = '00'] = /^(\d{1,2})\s*[:h.]\s*(\d{2})?$/i.exec(typed.trim()) ?? []
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return undefined
  return `${hours.padStart(2, '0')}:${minutes}`
}
