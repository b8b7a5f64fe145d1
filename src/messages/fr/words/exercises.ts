import type {
  DutyOutcome,
  DutyReason,
  DutyRule,
  ExerciseContent,
  ExerciseKind,
  ExerciseState,
  Judgement,
  PresentFunction,
  ReviewWord,
  Standing,
} from '#exercises'

export const exerciseKindWords: Readonly<Record<ExerciseKind, string>> = {
  crisis: 'Exercice de crise',
  'pca-field-test': 'Test de terrain du PCA',
  'restore-test': 'Test de restauration',
}

/** What each kind is, for somebody who must choose. */
export const exerciseKindHints: Readonly<Record<ExerciseKind, string>> = {
  crisis: 'La structure fait comme si l’informatique ne répondait plus, et une cellule de crise décide.',
  'pca-field-test': 'Les équipes essaient sur le terrain les procédures du plan de continuité d’activité (PCA).',
  'restore-test': 'Les informaticiens restaurent des données ou un serveur depuis une sauvegarde.',
}

export const exerciseStateWords: Readonly<Record<ExerciseState, string>> = {
  planned: 'Planifié',
  'to-confirm': 'À confirmer',
  held: 'Réalisé',
  'retex-late': 'Réalisé, RETEX en retard',
  'retex-done': 'Réalisé, RETEX fait',
  cancelled: 'Annulé',
}

type Words<Option extends string | null> = Readonly<Record<NonNullable<Option>, string>>

export const exerciseFormWords: Words<ExerciseContent['form']> = {
  'table-top': 'Sur table',
  functional: 'Fonctionnel\u00A0: des services jouent leur rôle',
  'full-scale': 'Grandeur réelle',
}

export const participationWords: Words<ExerciseContent['participation']> = {
  'own-cell': 'Dans la structure, avec sa propre cellule de crise',
  'host-venue': 'Dans un lieu d’accueil, au sein d’une organisation fictive',
}

export const exerciseLevelWords: Words<ExerciseContent['level']> = {
  debutant: 'Débutant',
  intermediaire: 'Intermédiaire',
  confirme: 'Confirmé',
}

export const triggerWords: Words<ExerciseContent['trigger']> = {
  cyber: 'Un incident cyber',
  other: 'Autre chose\u00A0: panne, incendie, inondation…',
}

export const degradedModeWords = {
  yes: 'Oui, sans les logiciels habituels',
  no: 'Non, l’informatique fonctionnait',
} as const

export const crisisCellWords: Readonly<Record<ExerciseContent['cells'][number], string>> = {
  decision: 'Cellule décisionnelle',
  operations: 'Cellule opérationnelle',
}

export const animationWords: Words<ExerciseContent['animation']> = {
  own: 'Par la structure elle-même',
  grades: 'Par le GRADeS de la région',
  provider: 'Par un prestataire',
}

export const presentFunctionWords: Readonly<Record<PresentFunction, string>> = {
  'general-management': 'Direction générale ou direction de la structure',
  'care-management': 'Direction des soins, cadres de santé',
  medical: 'Médecins, pharmacien',
  'business-services': 'Services de soins, d’hébergement ou d’accompagnement',
  'quality-risks': 'Qualité et gestion des risques',
  it: 'Informatique',
  ssi: 'Sécurité des systèmes d’information (RSSI, référent)',
  communication: 'Communication',
  'human-resources': 'Ressources humaines',
  'legal-finance': 'Juridique, finances, admissions',
  logistics: 'Logistique, services techniques',
}

/** The reasons for which an exercise counts, each with its sentence in each standing. */
export const dutyReasonWords: Readonly<Record<DutyReason, Readonly<Record<Standing, string>>>> = {
  kind: {
    met: 'C’est un exercice de crise.',
    'not-met':
      'Ce n’est pas un exercice de crise\u00A0: un test de terrain ou de restauration est utile, et se compte à part.',
    unknown: 'Le type d’exercice n’est pas dit.',
  },
  trigger: {
    met: 'Le scénario part d’un incident cyber.',
    'not-met': 'Le scénario ne part pas d’un incident cyber.',
    unknown: 'La fiche ne dit pas si le scénario part d’un incident cyber.',
  },
  'degraded-mode': {
    met: 'La structure a travaillé sans ses logiciels habituels (mode numérique dégradé).',
    'not-met': 'L’informatique fonctionnait\u00A0: ce n’était pas le mode numérique dégradé.',
    unknown: 'La fiche ne dit pas si la structure a travaillé sans ses logiciels habituels.',
  },
  'general-management': {
    met: 'La direction générale a participé.',
    'not-met': 'La direction générale ne figure pas parmi les fonctions présentes.',
    unknown: 'La fiche ne dit pas si la direction générale a participé.',
  },
  'business-service': {
    met: 'Au moins une direction métier ou un service a participé.',
    'not-met': 'Aucune direction métier ni aucun service ne figure parmi les fonctions présentes.',
    unknown: 'La fiche ne dit pas si une direction métier ou un service a participé.',
  },
  'own-cell': {
    met: 'La structure a joué avec sa propre cellule de crise.',
    'not-met': 'La structure n’a pas joué avec sa propre cellule de crise.',
    unknown:
      'La fiche ne dit pas que la structure a joué avec sa propre cellule de crise. Aucun texte ne dit si un exercice en lieu d’accueil compte\u00A0: la région décide.',
  },
}

export const standingWordsOfReason: Readonly<Record<Standing, string>> = {
  met: 'Oui',
  'not-met': 'Non',
  unknown: 'À préciser',
}

export const dutyOutcomeWords: Readonly<Record<DutyOutcome, string>> = {
  counts: 'Compte',
  'does-not-count': 'Ne compte pas',
  unknown: 'À préciser',
}

export const reviewWordWords: Readonly<Record<ReviewWord, string>> = {
  confirmed: 'Confirmé',
  contested: 'Contesté',
  withdrawn: 'Avis retiré',
  lapsed: 'Avis devenu sans objet\u00A0: la fiche a changé',
}

/** Where the reasons come from, and what that is worth. */
export function dutyRuleWords({ source, standing }: DutyRule): string {
  return standing === 'regulation'
    ? `Source\u00A0: ${source}.`
    : `Source\u00A0: ${source}, d’après des articles et des supports de présentation. Ce n’est pas un texte réglementaire.`
}

/** Whether an exercise counts, or would count once held, in a sentence. */
export function dutyOutcomeSentence({ outcome, decidedBy }: Judgement, status: string): string {
  const planned = status === 'planned'
  if (decidedBy === 'region')
    return outcome === 'counts' ? 'Oui\u00A0: la région l’a confirmé.' : 'Non\u00A0: la région le conteste.'
  if (outcome === 'counts') return planned ? 'Oui, une fois réalisé ainsi.' : 'Oui.'
  if (outcome === 'does-not-count') return planned ? 'Non, tel qu’il est prévu.' : 'Non, tel qu’il est décrit.'
  return 'On ne peut pas encore le dire\u00A0: il n’est compté ni comme fait, ni comme manqué.'
}

/** What the yearly exercise is for a kind of structure. */
export function dutySentence(kind: string): string {
  if (kind === 'ES') return 'Un établissement de santé en fait au moins un chaque année.'
  const priority = 'Pour un établissement ou service médico-social, c’est une priorité, pas une obligation.'
  return kind === 'ESMS' ? priority : `Un établissement de santé en fait au moins un chaque année. ${priority}`
}
