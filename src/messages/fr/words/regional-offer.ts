import type { ContactKind, EventKind, EventState, Registering, Resource, ResourceTheme } from '#regional-offer'

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

export const resourceThemeWords: Readonly<Record<ResourceTheme, string>> = {
  governance: 'Organisation et appuis',
  diagnosis: 'Se diagnostiquer',
  awareness: 'Sensibiliser les équipes',
  exercises: 'S’exercer',
  continuity: 'Continuer et redémarrer',
  protection: 'Protéger les systèmes',
  response: 'Réagir à un incident',
}

/** How sure the source of a resource is. */
export const resourceProvenanceWords: Readonly<Record<Resource['provenance'], string>> = {
  official: 'Source\u00A0: l’organisme lui-même ou un texte',
  reported: 'Fait rapporté, à vérifier auprès de l’organisme',
}
