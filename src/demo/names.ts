/* Names that no town and no establishment bears: nobody must take the demonstration for a real hospital. */

export const towns = [
  'Aubréval',
  'Montclavel',
  'Sainte-Ombeline',
  'Varzelles-le-Pont',
  'Courmenil-Haut',
  'Brévance',
  'Saint-Thélier',
  'Noirval-sur-Ourse',
  'Grandlieux-la-Combe',
  'Peyrouzelle',
  'Vauxbrune',
  'Roquefinel',
  'Lendreville-Basse',
  'Marsonges',
  'Oulmières',
  'Chantebruyère',
] as const

export const houses = [
  'des Hortensias bleus',
  'du Vieux Lavoir',
  'de la Rive claire',
  'des Trois Noyers',
  'du Moulin rond',
  'de l’Allée blanche',
  'des Quatre Vents',
  'de la Combe',
  'du Grand Tilleul',
  'des Coquelicots',
] as const

export const entityTitles = {
  ES: ['Établissement public de santé', 'Fondation hospitalière'],
  ESMS: ['Association d’entraide', 'Mutuelle', 'Fondation des aînés'],
} as const

export const peopleNames = [
  'Camille Aubrac',
  'Dominique Valzan',
  'Claude Thérive',
  'Maxime Orlandel',
  'Sacha Ferrandol',
  'Andréa Milvent',
  'Morgan Dessaule',
  'Lou Castérel',
] as const

type Establishment = readonly [category: string, title: string]

/** FINESS category and title. */
export const establishments: Readonly<Record<'ES' | 'ESMS', readonly [Establishment, ...Establishment[]]>> = {
  ES: [
    ['355', 'CH'],
    ['365', 'Clinique'],
    ['127', 'HAD'],
  ],
  ESMS: [
    ['500', 'EHPAD'],
    ['183', 'IME'],
    ['255', 'MAS'],
    ['246', 'ESAT'],
    ['354', 'SSIAD'],
  ],
}
