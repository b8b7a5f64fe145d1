import type { GroupKind } from '#directory'

/** Faults of groups of legal entities, and of the file that gives their members. */
export const groups = {
  'groups-lines-refused':
    'Ce fichier a {refused faute|fautes}. Rien n’a été modifié. Corrigez-les. Pour n’importer que les groupes sans faute, ajoutez --accept-partial à la commande.',
  'group-line-name-missing': 'Le nom du groupe manque. Complétez-le.',
  'group-line-kind-unknown': 'Le type « {value} » n’existe pas. Écrivez ght ou organisme.',
  'group-line-kind-contradicted': 'D’autres lignes donnent un autre type au groupe « {value} ». Gardez le bon.',
  'group-line-role-unknown': 'Le rôle « {value} » n’existe pas. Écrivez support ou membre.',
  'group-line-second-support':
    'Le groupe « {value} » a déjà un établissement support. Gardez une seule ligne « support ».',
  'group-line-support-missing':
    'Le GHT « {name} » n’a pas d’établissement support dans ce fichier. Il est enregistré ainsi : écrivez « support » dans la colonne « role » de la ligne qui le désigne, et importez de nouveau.',
  'group-line-closed-here':
    'Le groupe « {name} » a été fermé ici : il le reste. Pour le reprendre, créez un nouveau groupe.',
  'group-refused': 'Ce groupe ne peut pas être enregistré ainsi.',
  'group-member-missing': 'Indiquez le numéro FINESS ou le SIREN de l’entité juridique.',
  'group-member-already': 'Cette entité juridique est déjà dans le groupe\u00A0: rien n’a changé.',
  'group-member-malformed':
    '« {value} » n’est ni un numéro FINESS ni un SIREN : neuf chiffres, le deuxième d’un numéro FINESS pouvant être A ou B (Corse). Corrigez-le.',
  'group-member-unknown':
    'Aucune entité juridique du registre n’a le numéro FINESS ou le SIREN {value}. Vérifiez-le : ce peut être celui d’un établissement, ou d’une entité absente du dernier import FINESS.',
  'group-member-siren-shared':
    'Plusieurs entités juridiques du registre ont le SIREN {value} : rien ne dit laquelle. Écrivez son numéro FINESS.',
  'group-member-other-ght':
    'L’entité juridique {value} fait déjà partie d’un autre GHT : {name}. Elle ne peut être que dans un seul. Retirez-la d’abord de l’autre.',
  'group-name-missing': 'Donnez un nom au groupe.',
  'group-name-too-long': 'Ce nom est trop long : {maximum} caractères au plus.',
  'group-name-taken': 'Un groupe porte déjà ce nom : {name}.',
}

/** The changes that an import makes to groups. */
export const groupChangeWords = {
  created: { one: 'créé', many: 'créés' },
  changed: { one: 'changé', many: 'changés' },
  unchanged: { one: 'inchangé', many: 'inchangés' },
} as const

export const groupKindWords: Readonly<Record<GroupKind, string>> = {
  ght: 'Groupement hospitalier de territoire (GHT)',
  organisation: 'Organisme gestionnaire',
}
