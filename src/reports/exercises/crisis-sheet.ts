import { type FunctionLines, regionTime, type StructureReferents } from '#directory'
import { calendarDayWords, contactKindWords, dayWords, functionNames } from '#messages'
import { type ContactKind, contactKinds, type RegionContacts } from '#regional-offer'
import type { ReportFrame } from '../page-margins.ts'

/** The data of the template `reports/crisis-sheet`: what to do and whom to call, kept on paper. */
export interface CrisisSheet extends ReportFrame {
  readonly notice: string
  readonly structure: string
  readonly finess: string
  readonly day: string
  /** Where disruptions are signalled that are no serious incident of the information system; blank lines when the region said nothing. */
  readonly signalling: { readonly phone: string; readonly mail: string; readonly hours: string }
  /** Where the contacts of the region come from. */
  readonly sources: readonly string[]
  /** A contact that is not known is a blank line to fill in. */
  readonly contacts: readonly { readonly who: string; readonly known: string; readonly phone: string }[]
}

/** People and organisations that a crisis needs, and of whom neither the directory nor the region knows anything. */
const neverKnown = [
  'Astreinte de direction',
  'Direction des soins ou cadre de santé',
  'Prestataire informatique, astreinte comprise',
  'Organisme gestionnaire, ou établissement support du GHT',
  'Assureur',
]

/** What the region filled in; undefined for a structure of no region. */
export type ContactsOfRegion = Pick<RegionContacts, 'region' | 'contacts'> | undefined

/** `today` is the day of the structure, `AAAA-MM-JJ`. */
export function crisisSheet(
  { structure, functions }: StructureReferents,
  today: string,
  ofRegion?: ContactsOfRegion,
): CrisisSheet {
  const { phone = '', mail = '', hours = '' } = contactOfKind(ofRegion, 'signalling') ?? {}
  return {
    title: `Fiche de crise cyber – ${structure.name}`,
    owner: structure.name,
    subject: `Fiche de crise cyber, imprimée le ${calendarDayWords(today)}`,
    notice: 'À garder sur papier',
    structure: structure.name,
    finess: structure.finess,
    day: calendarDayWords(today),
    signalling: { phone, mail, hours },
    contacts: [
      ...functions.map(contactOf),
      ...neverKnown.map((who) => ({ who, known: '', phone: '' })),
      ...contactKinds.filter((kind) => kind !== 'signalling').map((kind) => regionalContact(ofRegion, kind)),
    ],
    sources: sourcesOf(ofRegion),
  }
}

function contactOf({ function: of, current, toConfirm }: FunctionLines) {
  const { name, phone, mail, sharedWith } = current ?? {}
  const words = [name, sharedWith && `mutualisé avec ${sharedWith}`, mail, toConfirm ? '(à vérifier)' : '']
  return { who: functionNames[of], known: words.filter(Boolean).join(', '), phone: phone ?? '' }
}

function contactOfKind(ofRegion: ContactsOfRegion, wanted: ContactKind) {
  return ofRegion?.contacts.find(({ kind }) => kind === wanted)
}

function regionalContact(ofRegion: ContactsOfRegion, kind: ContactKind) {
  const { name = '', mail = '', hours = '', phone = '' } = contactOfKind(ofRegion, kind) ?? {}
  return { who: contactKindWords[kind], known: [name, mail, hours].filter(Boolean).join(', '), phone }
}

function sourcesOf(ofRegion: ContactsOfRegion): string[] {
  if (!ofRegion) return []
  const time = regionTime(ofRegion.region)
  return ofRegion.contacts.map(
    ({ kind, source, updatedAt }) => `${contactKindWords[kind]}\u00A0: ${source}, noté le ${dayWords(updatedAt, time)}`,
  )
}
