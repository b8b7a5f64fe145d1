import type { ContactKind, EventKind, EventState, Registering } from '#regional-offer'

export const eventKindWords: Readonly<Record<EventKind, string>> = {
  forum: 'Forum',
  college: 'Collège des RSSI',
  webinar: 'Webinaire',
  training: 'Formation',
  exercise: 'Exercice',
  awareness: 'Sensibilisation',
  other: 'Autre rencontre',
}

export const eventStateWords: Readonly<Record<EventState, string>> = {
  coming: 'À venir',
  ongoing: 'En cours',
  over: 'Terminé',
  cancelled: 'Annulé',
}

export const registeringWords: Readonly<Record<Registering, string>> = {
  open: 'Inscriptions ouvertes',
  full: 'Complet',
  none: 'Sans inscription',
  closed: 'Inscriptions closes',
}

/** Whom to call in a crisis, as pages and the crisis sheet name them. */
export const contactKindWords: Readonly<Record<ContactKind, string>> = {
  signalling: 'Point focal régional de l’ARS',
  'ars-cyber': 'Référent ou cellule cyber de l’ARS',
  csirt: 'Centre régional de réponse aux incidents (CSIRT)',
  grades: 'Groupement régional d’appui au développement de l’e-santé (GRADeS)',
  pris: 'Prestataire de réponse aux incidents (PRIS)',
  police: 'Police ou gendarmerie, contact cyber',
}
