import { dayAfter, dayAsTyped } from '#kernel'
import { workingDayFrom } from './working-day.ts'

const everybody = { kinds: [], departements: [], territories: [], groups: [], lists: [], structures: '' }
const medicoSocial = { ...everybody, kinds: ['ESMS'] }

/** The diagnosis that every structure was asked for, over since a few days. */
export function diagnosisCampaign(today: string) {
  return {
    title: 'Diagnostic initial de l’année',
    message: 'Une vingtaine de minutes suffit. Vous pouvez répondre «\u00A0je ne sais pas\u00A0» et y revenir.',
    asked: 'questionnaire',
    questionnaireId: 'diagnostic-initial',
    interimOn: dayAfter(today, -30),
    finalOn: dayAfter(today, -4),
    target: everybody,
  }
}

/** The exercise proposed to the ESMS, with slots that are full, half full and free. */
export function exerciseCampaign(today: string) {
  const slot = (days: number, rest: string) => `${dayAsTyped(workingDayFrom(dayAfter(today, days)))} ${rest}`
  return {
    title: 'Exercice de crise accompagné',
    message: 'Le GRADeS de démonstration vient animer votre exercice. Il dure une heure et demie.',
    asked: 'exercise',
    interimOn: workingDayFrom(dayAfter(today, 10)),
    finalOn: workingDayFrom(dayAfter(today, 60)),
    provider: 'GRADeS de démonstration',
    kit: 'rancongiciel-nuit-ehpad',
    slots: [slot(20, '14:00 2'), slot(27, '9:30 4'), slot(41, '14:00 4')].join('\n'),
    letter: [
      'Madame, Monsieur,',
      'L’agence régionale de santé vous propose un exercice de crise, {{creneau}}, animé par {{animateur}}.',
      'Le scénario citera votre établissement sous le nom {{etablissement}}. Il compte pour l’exercice de l’année.',
      'Nous restons à votre disposition jusqu’au {{jour-final}}.',
    ].join('\n\n'),
    target: medicoSocial,
  }
}

export function relayedAlert(today: string) {
  return {
    title: 'Faille d’une passerelle d’accès à distance',
    source: 'Avis de démonstration, inventé',
    concerned: 'Passerelle Exemple, avant la version 9.4',
    advice: 'Installez la version 9.4, ou coupez l’accès à distance en attendant.',
    severity: 'critical',
    dueOn: dayAfter(today, 3),
    target: everybody,
  }
}
