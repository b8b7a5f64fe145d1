import type { ReferentFunction, Standing } from '#directory'

/** Faults of a referent's entry. */
export const referents = {
  'referent-refused': 'Cette désignation ne peut pas être enregistrée.',
  'referent-mail-malformed': 'Écrivez une seule adresse électronique, par exemple ssi@etablissement.example.',
  'referent-phone-malformed':
    'Écrivez un numéro français à 10 chiffres, par exemple 03 20 00 00 00, ou un numéro qui commence par + et l’indicatif du pays.',
  'referent-text-too-long': 'Ce texte est trop long : {maximum} caractères au plus.',
  'referent-shared-missing': 'Indiquez l’entité qui exerce cette fonction pour vous.',
  'referent-day-implausible':
    'Cette date est trop ancienne ou trop lointaine. Vérifiez l’année : elle s’écrit avec quatre chiffres, entre {firstYear} et {lastYear}.',
  'referent-day-malformed':
    'Cette date n’existe pas ou ne se lit pas. Écrivez le jour, le mois et l’année en quatre chiffres, par exemple 01/03/2026.',
  'referent-day-future': 'Cette date n’est pas encore arrivée. Indiquez un jour passé, ou aujourd’hui.',
  'referent-day-before-previous': 'Cette date précède la désignation en cours. Indiquez un jour postérieur.',
  'referent-standing-missing': 'Indiquez si la fonction est exercée, mutualisée ou non désignée.',
}

/** Acronyms are explained in place, because pages, files and tables all print these names. */
export const functionNames: Readonly<Record<ReferentFunction, string>> = {
  director: 'Direction',
  rssi: 'Responsable de la sécurité des systèmes d’information (RSSI)',
  'ssi-referent': 'Référent sécurité des systèmes d’information (SSI)',
  'pcra-referent': 'Référent plan de continuité et de reprise d’activité (PCRA)',
}

/** Short names of the functions, for the head of a table. */
export const shortFunctionNames: Readonly<Record<ReferentFunction, string>> = {
  director: 'Direction',
  rssi: 'RSSI',
  'ssi-referent': 'Référent SSI',
  'pcra-referent': 'Référent PCRA',
}

export const standingWords: Readonly<Record<Standing, string>> = {
  held: 'Désigné',
  shared: 'Mutualisé',
  vacant: 'Non désigné',
}

/** Shown when a structure has no entry for a function. */
export const notProvidedWord = 'Non renseigné'
