import { dayAfter } from '#kernel'
import type { TypedEvent } from '#regional-offer'
import { workingDayFrom, workingDayUntil } from './working-day.ts'

/** An event of the demonstration, and which of the structures come. */
export interface PlannedEvent {
  readonly writtenOn: string
  readonly typed: TypedEvent
  readonly comes: (place: number) => boolean
  readonly isCancelled?: boolean
}

const blank = {
  detail: '',
  lastOn: '',
  starts: '',
  ends: '',
  place: '',
  link: '',
  capacity: '',
  isPublic: false,
  takesRegistrations: true,
}

/** An event over, one cancelled, one full, one with places left, and a month without registration. */
export function eventsOf(today: string): PlannedEvent[] {
  const after = (days: number) => (days < 0 ? workingDayUntil : workingDayFrom)(dayAfter(today, days))
  const nobody = () => false
  return [
    {
      writtenOn: after(-80),
      typed: {
        ...blank,
        kind: 'forum',
        title: 'Forum cyber régional',
        startsOn: after(-20),
        starts: '9h',
        ends: '17h',
        place: 'Grandlieux-la-Combe',
        forWhom: 'Tous les établissements',
        isPublic: true,
      },
      comes: (place) => place % 2 === 0,
    },
    {
      writtenOn: after(-30),
      typed: {
        ...blank,
        kind: 'college',
        title: 'Collège des RSSI',
        startsOn: after(12),
        starts: '14h',
        ends: '16h30',
        link: 'https://visio.demo.example/college',
        forWhom: 'RSSI des ES',
      },
      comes: nobody,
      isCancelled: true,
    },
    {
      writtenOn: after(-25),
      typed: {
        ...blank,
        kind: 'training',
        title: 'Formation\u00A0: animer son premier exercice',
        detail: 'Une demi-journée sur table, avec un kit de la démonstration.',
        startsOn: after(18),
        starts: '9h30',
        ends: '12h30',
        place: 'Montclavel',
        forWhom: 'Directions et référents des ESMS',
        capacity: '4',
      },
      comes: (place) => place < 4,
    },
    {
      writtenOn: after(-10),
      typed: {
        ...blank,
        kind: 'webinar',
        title: 'Webinaire\u00A0: sauvegardes hors de portée',
        startsOn: after(25),
        starts: '11h',
        ends: '12h',
        link: 'https://visio.demo.example/sauvegardes',
        forWhom: 'Directions et prestataires',
        capacity: '100',
      },
      comes: (place) => place % 5 === 1,
    },
    {
      writtenOn: after(-9),
      typed: {
        ...blank,
        kind: 'awareness',
        title: 'Mois de la sensibilisation',
        startsOn: after(60),
        lastOn: after(90),
        forWhom: 'Tous les professionnels',
        isPublic: true,
        takesRegistrations: false,
      },
      comes: nobody,
    },
  ]
}

/** Contacts of the demonstration: invented, and left half to complete, as most regions begin. */
export const demoContacts = {
  signalling: {
    name: 'Point focal régional (démonstration)',
    phone: '02 00 00 00 10',
    mail: 'pfr@demo.example',
    hours: 'jour et nuit',
    source: 'Démonstration',
  },
  csirt: {
    name: 'CSIRT de démonstration',
    phone: '02 00 00 00 20',
    mail: 'csirt@demo.example',
    hours: 'jours ouvrés, 9h à 18h',
    source: 'Démonstration',
  },
}
