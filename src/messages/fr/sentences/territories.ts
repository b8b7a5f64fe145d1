import type { TerritoryChange } from '#directory'

/** Faults of territories, and of the file that places structures in them. */
export const territories = {
  'territory-refused': 'Ce territoire ne peut pas être enregistré.',
  'territory-rank-malformed': 'Le rang est un nombre entier, de 1 à 999. Écrivez-le en chiffres.',
  'territory-name-missing': 'Donnez un nom au territoire.',
  'territory-name-too-long': 'Ce nom est trop long : {maximum} caractères au plus.',
  'territory-name-taken': 'Un territoire de cette région porte déjà ce nom : {name}.',
  'territory-name-reserved':
    '« {name} » ne peut pas être le nom d’un territoire : dans un fichier, ce mot retire une structure de son territoire.',
  'territory-not-empty':
    'Le territoire {name} a encore {members structure, ouverte ou fermée|structures, ouvertes ou fermées}. Placez toutes ses structures dans un autre territoire, ou retirez-les avec le mot « aucun », puis recommencez.',

  'territories-lines-refused':
    '{refused ligne est refusée|lignes sont refusées}, sur {lines}. Rien n’a été modifié. Corrigez-les. Pour n’importer que les lignes justes, ajoutez --accept-partial à la commande.',

  'territory-line-zero-restored':
    'Un tableur a retiré le zéro du début de ce numéro : il est lu {value}. Vérifiez que c’est la bonne structure.',
  'territory-line-zero-lost':
    'Le numéro « {value} » n’a que 8 chiffres : un tableur (Excel) a retiré le zéro du début. Mettez cette colonne au format Texte, remettez le zéro et enregistrez de nouveau.',
  'territory-line-structure-unknown':
    'Aucune structure du registre n’a le numéro {value}. Vérifiez-le : ce peut être celui d’une entité juridique, ou une structure absente du dernier import FINESS.',
  'territory-line-other-region': 'La structure {value} n’est pas dans cette région.',
  'territory-line-unknown':
    'Cette région n’a pas de territoire « {value} ». Vérifiez le nom, ou ajoutez d’abord ce territoire.',
  'territory-line-ambiguous':
    '« {value} » peut désigner plusieurs territoires de cette région : {names}. Écrivez le nom exact.',
  'territory-line-contradicted':
    'Le même numéro figure aussi ici : {other}, avec un autre territoire. Aucune des deux lignes n’est retenue. Gardez la bonne.',
}

/** The changes that an import makes to the territory of structures. */
export const territoryChangeWords: Readonly<Record<TerritoryChange, { title: string; many: string }>> = {
  added: { title: 'Placées', many: 'placées dans un territoire' },
  moved: { title: 'Déplacées', many: 'déplacées vers un autre territoire' },
  removed: { title: 'Retirées', many: 'retirées de leur territoire' },
  unchanged: { title: 'Inchangées', many: 'inchangées' },
}
