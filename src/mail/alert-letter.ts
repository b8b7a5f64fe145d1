import { calendarDayWords } from '#kernel'

interface AlertNews {
  readonly to: string
  readonly title: string
  readonly source: string
  readonly concerned: string
  readonly advice: string
  /** `AAAA-MM-JJ` */
  readonly dueOn: string
  readonly severity: 'information' | 'important' | 'critical'
  /** For how many structures the person answers. */
  readonly structures: number
  readonly operatorName: string
}

const gravity = { information: 'Information', important: 'Alerte', critical: 'Alerte grave' } as const

/** An alert that the region relays. It says nothing of what any structure answered, and of no weakness. */
export function alertLetter(news: AlertNews) {
  const { to, title, source, concerned, advice, dueOn, severity, structures, operatorName } = news
  const many = structures > 1
  return {
    to,
    subject: `${gravity[severity]} cyber\u00A0: ${title}`,
    paragraphs: [
      'Bonjour,',
      `L’agence régionale de santé vous relaie cette alerte${operatorName ? `, par l’outil Cap CaRE que gère ${operatorName}` : ''}.`,
      title,
      `Source\u00A0: ${source}`,
      `Ce qui est concerné\u00A0: ${concerned}`,
      `Ce qu’il y a à faire, avant le ${calendarDayWords(dueOn)}\u00A0: ${advice}`,
      many
        ? `Dites en un geste où en sont vos ${structures} structures\u00A0: non concernée, concernée, ou c’est fait.`
        : 'Dites en un geste où en est votre structure\u00A0: non concernée, concernée, ou c’est fait.',
    ],
    label: 'Répondre à l’alerte',
    ending: [
      'Vos systèmes sont déjà touchés\u00A0? Répondre ne suffit pas\u00A0: signalez sans délai. Incident grave du système d’information\u00A0: signalement.social-sante.gouv.fr (le CERT Santé aide alors la structure). Autre perturbation\u00A0: le point focal régional de l’agence régionale de santé. Les deux sont sur votre fiche de crise.',
      'Vous recevez ce message parce que vous répondez de la structure ou en êtes référent. Le lien vous est personnel\u00A0: ne le transférez pas.',
    ],
  }
}
