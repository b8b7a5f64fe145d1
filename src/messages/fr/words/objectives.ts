/** How the objectives of the programme are presented, depending on whether it funds this kind of structure. */
export interface ObjectiveWording {
  readonly title: string
  readonly subject: string
  readonly notice: string
}

export const asProgramme: ObjectiveWording = {
  title: 'Objectifs du programme CaRE',
  subject: 'Objectif',
  notice:
    'Ces états sont déduits de vos réponses. Ils ne valent pas déclaration d’atteinte\u00A0: celle-ci se dépose avec ses preuves.',
}

/** No funding is known for ESMS: these objectives are not a duty for them. */
export const asGoodPractice: ObjectiveWording = {
  title: 'Repères de bonne pratique, tirés du programme CaRE',
  subject: 'Repère de bonne pratique',
  notice:
    'Aucun financement CaRE n’est connu pour votre type de structure\u00A0: ces objectifs ne vous sont pas imposés. ' +
    'Ils sont donnés ici comme repères de bonne pratique.',
}
