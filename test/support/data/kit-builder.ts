import type { Kit, Stimulus } from '#exercise-conduct'

const two = (count: number) => String(count).padStart(2, '0')

export function aStimulus(minute: number, given: Partial<Stimulus> = {}): Stimulus {
  return {
    id: `s-${minute}`,
    at: `H+00:${two(minute)}`,
    phase: minute < 30 ? 'alerte' : 'crise',
    kind: 'message',
    channel: 'téléphone',
    from: 'Service de nuit',
    to: ['direction'],
    text: `Message de la minute ${minute} à {{hopital}}.`,
    expected: 'La cellule note l’appel.',
    ...given,
  }
}

/** A small kit without fault: one hour, two phases, two roles. */
export function aKit(given: Partial<Kit> = {}): Kit {
  return {
    id: 'kit-essai',
    version: '1.0.0',
    title: 'Une nuit sans réseau',
    level: 'debutant',
    audience: ['ES', 'ESMS'],
    durationMinutes: 60,
    summary: 'Le réseau s’arrête.',
    objectives: [
      { id: 'alerter', text: 'Alerter', criteria: ['L’alerte part en dix minutes.'] },
      { id: 'decider', text: 'Décider', criteria: ['Une décision est écrite.'] },
    ],
    roles: [
      { id: 'direction', title: 'Direction', cell: 'decision' },
      { id: 'informatique', title: 'Informatique', cell: 'operations' },
    ],
    materials: ['Une salle'],
    preparation: ['Prévenir le standard'],
    variables: [{ id: 'hopital', label: 'Nom de l’établissement', example: 'Hôpital de Valmont' }],
    phases: [
      { id: 'alerte', title: 'L’alerte', from: 'H+00:00', to: 'H+00:30' },
      { id: 'crise', title: 'La crise', from: 'H+00:30', to: 'H+01:00' },
    ],
    stimuli: [0, 5, 10, 20, 30, 40, 50, 55].map((minute) =>
      aStimulus(minute, minute % 20 === 10 ? { to: ['informatique'] } : {}),
    ),
    observation: [
      { id: 'g-1', objective: 'alerter', text: 'L’alerte est partie.' },
      { id: 'g-2', objective: 'decider', text: 'La décision est écrite.' },
    ],
    clocks: [
      { id: 'cnil', title: 'Notifier la CNIL', dueMinutes: 4_320, authority: 'CNIL', source: 'RGPD, article 33' },
    ],
    cards: Array.from({ length: 16 }, (_, index) => ({
      id: `carte-${index + 1}`,
      role: 'direction',
      title: `Carte ${index + 1}`,
      text: 'Une consigne.',
    })),
    provenance: 'Écrit pour les essais.',
    ...given,
  }
}
