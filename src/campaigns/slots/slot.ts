import { dayAsTyped, dayFault, type Issue, readTypedDay, readTypedTime } from '#kernel'

/** A moment that the region proposes for an exercise. Its day and time name it within its campaign. */
export interface Slot {
  /** `AAAA-MM-JJ` */
  readonly day: string
  /** `HH:MM`, legal time of the structure. */
  readonly start: string
  /** How many structures can take it. */
  readonly places: number
}

/** `2027-03-12 14:00` */
export function nameOfSlot({ day, start }: Slot): string {
  return `${day} ${start}`
}

export const mostSlots = 100
export const mostPlaces = 500
const longestQuoted = 40

type Fault = 'unreadable' | 'repeated' | 'passed' | 'after-final'

/** Faults of a line among many. */
const slotCodes: Readonly<Record<Fault, Issue['code']>> = {
  unreadable: 'campaign-slot-unreadable',
  repeated: 'campaign-slot-repeated',
  passed: 'campaign-slot-passed',
  'after-final': 'campaign-slot-after-final',
}
/** Faults of one moment. */
const momentCodes: Readonly<Record<Fault, Issue['code']>> = {
  unreadable: 'campaign-moment-unreadable',
  repeated: 'campaign-moment-repeated',
  passed: 'campaign-moment-passed',
  'after-final': 'campaign-moment-after-final',
}

interface Bounds {
  /** `AAAA-MM-JJ`: no slot stands before today, nor after the final day. */
  readonly today: string
  readonly finalOn: string
  /** Slots that the campaign has already. */
  readonly known?: readonly Slot[]
}

/** Reads slots, one a line: day, time, places. Blank lines are nothing. Lists the fault of every line. */
export function readSlots(
  text: string,
  { today, finalOn, known = [] }: Bounds,
): { readonly slots: readonly Slot[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = []
  const slots: Slot[] = []
  const names = new Set(known.map(nameOfSlot))
  for (const [index, written] of text.split('\n').entries()) {
    if (written.trim() === '') continue
    const slot = readLine(written)
    const fault = slot ? faultOf(slot, { today, finalOn, names }) : 'unreadable'
    if (fault) {
      const values = { line: index + 1, value: written.trim().slice(0, longestQuoted) }
      issues.push({ path: 'slots', code: slotCodes[fault], values })
    }
    if (!slot) continue
    names.add(nameOfSlot(slot))
    slots.push(slot)
  }
  if (known.length + slots.length > mostSlots)
    issues.push({ path: 'slots', code: 'campaign-slots-too-many', values: { maximum: mostSlots } })
  return { slots: slots.toSorted(byMoment), issues }
}

/** Reads the moment to which a slot is moved: day, time. `known`: the other slots of the campaign. */
export function readMoment(
  text: string,
  { places }: Pick<Slot, 'places'>,
  { today, finalOn, known = [] }: Bounds,
): { readonly slot: Slot | undefined; readonly issues: readonly Issue[] } {
  const slot = readLine(`${text.trim()} ${places}`)
  const names = new Set(known.map(nameOfSlot))
  const fault = slot ? faultOf(slot, { today, finalOn, names }) : 'unreadable'
  const values = { value: text.trim().slice(0, longestQuoted) }
  return { slot, issues: fault ? [{ path: 'moment', code: momentCodes[fault], values }] : [] }
}

/** `12/03/2027 14:00 3`, also with semicolons or the tabs of a spreadsheet. */
function readLine(written: string): Slot | undefined {
  const [, typedDay = '', typedTime = '', typedPlaces = ''] =
    /^\s*([\d/.-]+)[\s;,\u00A0]+(\d{1,2}\s?[:h.]\s?\d{0,2})[\s;,\u00A0]+(\d{1,4})\s*$/i.exec(written) ?? []
  const [day, start, places] = [readTypedDay(typedDay), readTypedTime(typedTime), Number(typedPlaces)]
  if (dayFault(day) || start === undefined || places < 1 || places > mostPlaces) return undefined
  return { day, start, places }
}

interface Lined extends Bounds {
  readonly names: ReadonlySet<string>
}

function faultOf(slot: Slot, { today, finalOn, names }: Omit<Lined, 'known'>): Fault | undefined {
  if (names.has(nameOfSlot(slot))) return 'repeated'
  if (slot.day < today) return 'passed'
  return slot.day > finalOn && !dayFault(finalOn) ? 'after-final' : undefined
}

export function byMoment(one: Slot, other: Slot): number {
  return nameOfSlot(one) < nameOfSlot(other) ? -1 : 1
}

/** Slots as they are typed. */
export function slotsText(slots: readonly Slot[]): string {
  return slots.map(({ day, start, places }) => `${dayAsTyped(day)} ${start} ${places}`).join('\n')
}
