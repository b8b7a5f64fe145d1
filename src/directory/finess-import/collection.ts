import type { Kind } from '../register/kinds.ts'
import type { Establishment } from '../register/structure.ts'
import type { Reading } from './establishment.ts'
import { type IssueTally, startIssueTally } from './issue-tally.ts'
import { pack, unpack } from './packed-establishment.ts'
import { isInside, type Perimeter } from './perimeter.ts'

/** How many establishments to classify are kept to be shown. */
const shownToClassify = 20

/** The establishments of a file within a perimeter. */
export interface Collection {
  /** The establishments kept: of the perimeter, in scope, without fault. In the order of their numbers. */
  establishments(): Iterable<Establishment>
  /** Whether the file holds a number in scope, even refused or of another region: that structure is not closed. */
  holds(finess: string): boolean
  /** Whether a refused line has no readable number: nobody knows which structure it would have kept open. */
  readonly numbersUnread: boolean
  readonly counts: CollectionCounts
  readonly kept: Readonly<Record<Kind, number>>
  readonly toClassify: readonly Establishment[]
  /** Legal entities of the establishments kept, with their name where the file gives it. */
  readonly legalEntities: ReadonlyMap<string, string | null>
  readonly faults: IssueTally
  readonly doubts: IssueTally
}

export interface CollectionCounts {
  /** Every establishment of the file: the counts below and the establishments kept add up to it. */
  read: number
  otherRegions: number
  outOfScope: number
  /** Establishments left out because the file says that they are closed (FINESS+). */
  closed: number
  /** Lines that repeat another line exactly. */
  repeated: number
  refused: number
  /** Establishments kept with at least one doubt. */
  doubtful: number
}

interface Slot {
  /** Made by `pack`; null when the category is out of scope. */
  readonly packed: string | null
  legalEntityName: string | null
  readonly where: string
  doubtful: boolean
  inside: boolean
  lines: number
  differs: boolean
}

/**
 * Gathers the establishments of a file, in any order.
 * A number found twice with the same facts is one establishment. With different facts, none is kept: nothing tells which
 * line is right, and keeping the first would make the register depend on the order of the file.
 */
export function startCollection(perimeter: Perimeter) {
  const slots = new Map<string, Slot>()
  const refusedNumbers = new Set<string>()
  const faults = startIssueTally()
  const doubts = startIssueTally()
  const counts = { read: 0, otherRegions: 0, outOfScope: 0, closed: 0, repeated: 0, refused: 0, doubtful: 0 }
  let numbersUnread = false

  function add(reading: Reading) {
    counts.read += 1
    const inside = isInside(perimeter, reading.departement)
    if (reading.outcome === 'refused') return refuse(reading, inside)
    if (reading.outcome === 'closed' || reading.finess === undefined) return leaveOut(reading, inside)
    const slot = slots.get(reading.finess)
    if (slot) return repeat(slot, reading, inside)
    slots.set(reading.finess, startSlot(reading, inside))
    if (inside && reading.outcome === 'kept') doubts.add(reading.doubts)
  }

  function refuse(reading: Extract<Reading, { outcome: 'refused' }>, inside: boolean) {
    if (reading.finess !== undefined) refusedNumbers.add(reading.finess)
    if (!inside) {
      counts.otherRegions += 1
      return
    }
    counts.refused += 1
    faults.add(reading.faults)
    numbersUnread ||= reading.finess === undefined
  }

  function leaveOut(reading: Reading, inside: boolean) {
    if (!inside) counts.otherRegions += 1
    else if (reading.outcome === 'closed') counts.closed += 1
    else counts.outOfScope += 1
  }

  function repeat(slot: Slot, reading: Reading, inside: boolean) {
    slot.lines += 1
    slot.inside ||= inside
    if (packedOf(reading) === slot.packed) return agree(slot, reading)
    slot.differs = true
    const values = { finess: reading.finess ?? '', other: slot.where }
    if (slot.inside) faults.add([{ path: reading.where, code: 'finess-duplicate-different', values }])
  }

  /**
   * A repeated line may add a doubt or another name of the legal entity: the result must not depend on the order of lines.
   */
  function agree(slot: Slot, reading: Reading) {
    if (reading.outcome !== 'kept') return
    if (slot.inside && !slot.doubtful) doubts.add(reading.doubts)
    slot.doubtful ||= reading.doubts.length > 0
    slot.legalEntityName = firstName(slot.legalEntityName, reading.legalEntityName)
  }

  function end(): Collection {
    const kept = { ES: 0, ESMS: 0, 'to-classify': 0 }
    const toClassify: Establishment[] = []
    const legalEntities = new Map<string, string | null>()
    for (const slot of slots.values()) {
      if (!settle(slot, counts)) continue
      const establishment = unpack(slot.packed)
      kept[establishment.kind] += 1
      if (establishment.kind === 'to-classify' && toClassify.length < shownToClassify) toClassify.push(establishment)
      const entity = establishment.legalEntityFiness
      legalEntities.set(entity, firstName(slot.legalEntityName, legalEntities.get(entity)))
    }
    return {
      establishments: () => listKept(slots.values()),
      holds: (finess) => refusedNumbers.has(finess) || isInScope(slots.get(finess)),
      numbersUnread,
      counts,
      kept,
      toClassify,
      legalEntities,
      faults: faults.end(),
      doubts: doubts.end(),
    }
  }

  return { add, end }
}

type KeptSlot = Slot & { readonly packed: string }

function startSlot(reading: Reading, inside: boolean): Slot {
  const kept = reading.outcome === 'kept' ? reading : undefined
  return {
    packed: packedOf(reading),
    legalEntityName: kept?.legalEntityName ?? null,
    where: reading.where,
    doubtful: (kept?.doubts.length ?? 0) > 0,
    inside,
    lines: 1,
    differs: false,
  }
}

/** One of two names that lines give to one legal entity, whichever line came first. */
function firstName(one: string | null, other: string | null | undefined): string | null {
  if (one === null || !other) return one ?? other ?? null
  return one < other ? one : other
}

function packedOf(reading: Reading): string | null {
  return reading.outcome === 'kept' ? pack(reading.establishment) : null
}

function isKept(slot: Slot): slot is KeptSlot {
  return slot.inside && !slot.differs && slot.packed !== null
}

function isInScope(slot: Slot | undefined): boolean {
  return slot !== undefined && (slot.packed !== null || slot.differs)
}

/** A packed establishment begins with its number. */
function* listKept(slots: Iterable<Slot>): Generator<Establishment> {
  const packed = [...slots].filter(isKept).map((slot) => slot.packed)
  for (const one of packed.sort()) yield unpack(one)
}

/** Counts the lines of a number, and says whether its establishment is kept. */
function settle(slot: Slot, counts: CollectionCounts): slot is KeptSlot {
  if (!slot.inside) counts.otherRegions += slot.lines
  else if (slot.differs) counts.refused += slot.lines
  else if (slot.packed === null) counts.outOfScope += slot.lines
  else {
    counts.repeated += slot.lines - 1
    if (slot.doubtful) counts.doubtful += 1
  }
  return isKept(slot)
}
