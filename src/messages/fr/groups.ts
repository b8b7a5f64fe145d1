/** Faults of groups of legal entities, and of the file that gives their members. */
export const groups = {
  'group-name-missing': 'Donnez un nom au groupe.',
  'group-name-too-long': 'Ce nom est trop long : {maximum} caractères au plus.',
  'group-name-taken': 'Un groupe porte déjà ce nom : {name}.',
}
