import { calendarDayWords } from '#kernel'

interface CampaignNews {
  readonly to: string
  readonly title: string
  readonly message: string
  readonly asked: 'questionnaire' | 'exercise'
  /** Its title; undefined for an exercise. */
  readonly questionnaire: string | undefined
  /** `AAAA-MM-JJ` */
  readonly finalOn: string
  /** For how many structures that have not done it yet the person answers. */
  readonly structures: number
  readonly isReminder: boolean
  /** The moments among which a structure picks. */
  readonly slots: readonly unknown[]
  readonly operatorName: string
}

/** What a region asks of structures by a day. It says nothing of any result. */
export function campaignLetter(news: CampaignNews) {
  const { to, title, message, asked, questionnaire, finalOn, structures, isReminder, slots, operatorName } = news
  const what =
    asked === 'exercise'
      ? 'tenir l’exercice de crise et l’inscrire'
      : `remplir et transmettre ${questionnaire ? `le questionnaire «\u00A0${questionnaire}\u00A0»` : 'un questionnaire'}`
  const many = structures > 1 ? `Vous répondez de ${structures} structures qui ne l’ont pas encore fait.` : ''
  return {
    to,
    subject: `${isReminder ? 'Rappel\u00A0: ' : ''}${title}`,
    paragraphs: [
      'Bonjour,',
      `L’agence régionale de santé vous demande de ${what} avant le ${calendarDayWords(finalOn)}${operatorName ? `, dans l’outil Cap CaRE que gère ${operatorName}` : ''}.`,
      message,
      ...(slots.length > 0
        ? ['Choisissez un des créneaux proposés\u00A0: l’exercice est alors inscrit pour vous dans votre registre.']
        : []),
      ...(many ? [many] : []),
    ],
    label: 'Voir la demande',
    ending: [
      ...(isReminder ? ['Vous l’avez fait entre-temps\u00A0? Ne tenez pas compte de ce rappel.'] : []),
      'Vous recevez ce message parce que vous répondez de la structure ou en êtes référent. Le lien vous est personnel.',
    ],
  }
}
