import type { CutName, Indicator, IndicatorName } from '#indicators'

/** What an indicator means, as pages, files and reports print it. */
export interface IndicatorWords {
  readonly title: string
  readonly definition: string
  readonly numerator: string
  readonly denominator: string
  readonly source: string
}

const directory = 'Annuaire des référents de Cap CaRE'
const submitted = 'Questionnaires transmis\u00A0: le dernier de chaque structure avant la fin de la période'
const register = 'Registre des exercices de Cap CaRE'
const awarenessRegister = 'Séances de sensibilisation notées dans Cap CaRE'
const dutyUnits = {
  es: 'Entités juridiques ayant un établissement de santé (ES) ouvert depuis le 1er\u00A0janvier',
  esms: 'Établissements médico-sociaux (ESMS) ouverts depuis le 1er\u00A0janvier',
}
const openStructures = 'Structures ouvertes à la fin de la période'

export const indicatorWords: Readonly<Record<IndicatorName, IndicatorWords>> = {
  'ssi-referent': {
    title: 'Référent SSI désigné',
    definition:
      'La structure dit qui suit la sécurité de son système d’information (SSI) : un référent SSI ou un RSSI, en propre ou partagé.',
    numerator: 'Structures dont la fonction est tenue',
    denominator: openStructures,
    source: directory,
  },
  'pcra-referent': {
    title: 'Référent PCRA désigné',
    definition:
      'La structure dit qui tient son plan de continuité et de reprise d’activité (PCRA), en propre ou partagé.',
    numerator: 'Structures dont la fonction est tenue',
    denominator: openStructures,
    source: directory,
  },
  'referents-confirmed': {
    title: 'Deux référents confirmés dans l’année',
    definition: 'Les deux fonctions, SSI et PCRA, sont tenues et ont été confirmées depuis 365\u00A0jours au plus.',
    numerator: 'Structures dont les deux fonctions sont à jour',
    denominator: openStructures,
    source: directory,
  },
  diagnosed: {
    title: 'Diagnostic dans les douze mois',
    definition: 'La structure a transmis au moins un questionnaire dans les douze mois avant la fin de la période.',
    numerator: 'Structures qui en ont transmis un',
    denominator: openStructures,
    source: submitted,
  },
  'exercise-done-es': {
    title: 'Exercice de crise réalisé (ES)',
    definition: 'Un exercice de crise qui compte pour l’année a été réalisé. Pour les ES, c’est une obligation.',
    numerator: 'Entités juridiques qui en ont réalisé un',
    denominator: dutyUnits.es,
    source: register,
  },
  'exercise-done-or-planned-es': {
    title: 'Exercice de crise réalisé ou planifié (ES)',
    definition: 'Un exercice de crise qui compte a été réalisé, ou est planifié avant la fin de l’année.',
    numerator: 'Entités juridiques qui en ont réalisé ou planifié un',
    denominator: dutyUnits.es,
    source: register,
  },
  'exercise-done-esms': {
    title: 'Exercice de crise réalisé (ESMS)',
    definition: 'Un exercice de crise qui compte a été réalisé. Pour les ESMS, c’est une priorité, pas une obligation.',
    numerator: 'Établissements qui en ont réalisé un',
    denominator: dutyUnits.esms,
    source: register,
  },
  'exercise-done-or-planned-esms': {
    title: 'Exercice de crise réalisé ou planifié (ESMS)',
    definition: 'Un exercice de crise qui compte a été réalisé, ou est planifié avant la fin de l’année.',
    numerator: 'Établissements qui en ont réalisé ou planifié un',
    denominator: dutyUnits.esms,
    source: register,
  },
  'retex-in-time': {
    title: 'Retour d’expérience dans les trente jours',
    definition:
      'Le retour d’expérience (RETEX) du dernier exercice de crise de l’année a été fait dans les trente jours. Un exercice plus récent n’est pas encore compté.',
    numerator: 'Structures dont le RETEX a été fait à temps',
    denominator: 'Structures dont un exercice de crise de l’année a plus de trente jours, ou a son RETEX',
    source: register,
  },
  'domain-floor': {
    title: 'Score assuré',
    definition:
      'Moyenne du score assuré des structures dans ce domaine du programme CaRE. Ce que l’on ne sait pas compte pour zéro dans ce score.',
    numerator: 'Somme des scores assurés',
    denominator: 'Structures évaluées dans ce domaine',
    source: submitted,
  },
  'unknown-share': {
    title: 'Part de « je ne sais pas »',
    definition: 'Part des questions notées auxquelles la structure répond « je ne sais pas », ou ne répond pas.',
    numerator: 'Questions sans réponse connue',
    denominator: 'Questions notées des questionnaires transmis',
    source: submitted,
  },
  'offline-copy': {
    title: 'Copie hors ligne ou immuable',
    definition:
      'Les réponses atteignent l’objectif D2.O3.C du programme CaRE : une copie des sauvegardes hors de portée d’un attaquant.',
    numerator: 'Structures qui atteignent l’objectif',
    denominator: 'Structures dont un questionnaire juge cet objectif',
    source: `${submitted}. Objectif : arrêté du 3\u00A0juillet\u00A02025`,
  },
  'restore-tested': {
    title: 'Restauration testée',
    definition: 'Les réponses atteignent l’objectif D2.O4 du programme CaRE : une restauration a été essayée.',
    numerator: 'Structures qui atteignent l’objectif',
    denominator: 'Structures dont un questionnaire juge cet objectif',
    source: `${submitted}. Objectif : arrêté du 3\u00A0juillet\u00A02025`,
  },
  'd2-items': {
    title: 'Items CaRE du domaine 2 atteints, structure par structure',
    definition:
      'Prérequis et objectifs du domaine 2 du programme CaRE que les réponses de chaque structure atteignent. Ce ne sont pas des candidats\u00A0: un GHT candidat a plusieurs structures. Pour les ESMS, ce sont des repères de bonne pratique.',
    numerator: 'Items atteints, comptés une fois par structure',
    denominator: 'Items jugés par les questionnaires transmis, comptés une fois par structure',
    source: `${submitted}. Items : arrêté du 3\u00A0juillet\u00A02025`,
  },
  awareness: {
    title: 'Professionnels sensibilisés, sur dix',
    definition:
      'Professionnels sensibilisés aux pièges informatiques depuis un an, sur dix, tels que la structure les estime.',
    numerator: 'Somme des réponses',
    denominator: 'Structures qui ont répondu',
    source: `${submitted} (diagnostic initial)`,
  },
  'awareness-held': {
    title: 'Séance de sensibilisation dans les douze mois',
    definition:
      'La structure a noté une séance ou une campagne de sensibilisation dont un jour tombe dans les douze mois avant la fin de la période. Celle qui n’a jamais rien noté est inconnue : ni faite, ni manquée.',
    numerator: 'Structures qui en ont noté une',
    denominator: openStructures,
    source: awarenessRegister,
  },
  'awareness-reached': {
    title: 'Participations aux séances de sensibilisation, par structure',
    definition:
      'Personnes touchées par les séances et les campagnes des douze mois avant la fin de la période, additionnées séance par séance : qui vient deux fois compte deux fois. Les séances que personne n’a comptées sont laissées de côté.',
    numerator: 'Somme des personnes touchées',
    denominator: 'Structures qui ont compté une séance au moins',
    source: awarenessRegister,
  },
  'plan-progress': {
    title: 'Actions des plans réalisées',
    definition:
      'Part des actions réalisées dans les plans des structures. Le plan appartient à la structure : seule la somme est montrée, à partir de huit structures.',
    numerator: 'Actions réalisées',
    denominator: 'Actions des plans, sauf celles qui sont abandonnées',
    source: 'Plans d’actions de Cap CaRE',
  },
  'rssi-days': {
    title: 'Jours de RSSI par mois (ES)',
    definition: 'Jours par mois que le responsable de la sécurité (RSSI) consacre à l’établissement.',
    numerator: 'Somme des jours',
    denominator: 'Établissements de santé qui ont répondu',
    source: `${submitted} (référents SSI)`,
  },
  'referent-hours': {
    title: 'Heures de référent par mois (ESMS)',
    definition: 'Heures par mois que le référent consacre à la sécurité informatique.',
    numerator: 'Somme des heures',
    denominator: 'Établissements médico-sociaux qui ont répondu',
    source: `${submitted} (référents SSI)`,
  },
}

export const indicatorCutWords: Readonly<Record<CutName, string>> = {
  territory: 'Territoire',
  departement: 'Département',
  kind: 'Type de structure',
  size: 'Taille de l’entité juridique',
  group: 'Groupe',
}

export const indicatorUnitWords: Readonly<Record<Indicator['unit'], readonly [one: string, many: string]>> = {
  structure: ['structure', 'structures'],
  'legal-entity': ['entité juridique', 'entités juridiques'],
  question: ['question', 'questions'],
  item: ['item', 'items'],
  action: ['action', 'actions'],
}

/** Who reads an indicator. */
export const sightWords: Readonly<Record<Indicator['sight'], string>> = {
  named:
    'Le référent régional et l’animateur du territoire, avec la liste des structures. L’observateur national ne voit que la participation, en nombres.',
  sum: 'Le référent régional et l’animateur du territoire, en somme seulement : aucune liste de structures.',
}
