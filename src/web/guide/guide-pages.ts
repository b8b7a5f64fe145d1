/** The pages of the guide, one for each reader. `file` is in `docs/guide`. */
export interface GuidePage {
  /** The last part of its address, `/aide/<word>`, and the name of its file without `.md`. */
  readonly word: string
  readonly reader: string
  /** What the reader finds there, in one sentence. */
  readonly purpose: string
}

export const guidePages: readonly GuidePage[] = [
  {
    word: 'directeur',
    reader: 'Vous dirigez un établissement',
    purpose: 'Répondre à un questionnaire, lire le résultat, suivre le plan d’actions.',
  },
  {
    word: 'rssi',
    reader: 'Vous êtes RSSI (responsable de la sécurité des systèmes d’information)',
    purpose: 'Suivre plusieurs structures, confier un thème, transmettre.',
  },
  {
    word: 'referent-ars',
    reader: 'Vous êtes référent cyber d’une ARS (agence régionale de santé)',
    purpose: 'Savoir qui a répondu, et qui appeler.',
  },
  {
    word: 'administrateur',
    reader: 'Vous administrez ce serveur',
    purpose: 'Inviter, donner des rôles, importer le registre, lire le journal.',
  },
  {
    word: 'installateur',
    reader: 'Vous installez Cap CaRE',
    purpose: 'Mettre le serveur en route, le protéger, le sauvegarder, le mettre à jour.',
  },
]
