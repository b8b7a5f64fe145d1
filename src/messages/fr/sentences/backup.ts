/** Faults of a backup file. */
export const backup = {
  'backup-not-a-file':
    '{file} existe et n’est pas un fichier ordinaire, mais un lien, un dossier ou un périphérique. Rien n’y est écrit. Donnez un autre nom.',
  'backup-not-writable': 'Le fichier {file} ne peut pas être écrit ({reason}). Vérifiez le dossier et les droits.',
  'backup-not-read-back':
    'La copie qui vient d’être écrite ne se relit pas : elle n’est pas gardée ({reason}). La sauvegarde précédente, s’il y en a une, est restée en place. Vérifiez le disque et recommencez.',
  'backup-unreadable': 'Le fichier {file} ne peut pas être lu jusqu’au bout ({reason}). Rien n’a été modifié.',
  'backup-not-ours': 'Ce fichier n’est pas une sauvegarde de Cap CaRE. Rien n’a été modifié.',
  'backup-other-version':
    'Cette sauvegarde vient de la version {version}, dont les tables sont différentes. Restaurez-la avec cette version, puis mettez à jour. Rien n’a été modifié.',
  'backup-damaged': 'La sauvegarde est incomplète ou altérée ({file}). Rien n’a été modifié. Essayez une autre copie.',
  'backup-seal-broken':
    'Le contenu de la sauvegarde {file} a été modifié depuis qu’un serveur l’a écrite : son sceau ne correspond plus. Rien n’a été restauré. Prenez une autre copie.',
  'backup-of-another-server':
    'Aucune clé de ce serveur n’a scellé la sauvegarde {file}. Si elle vient d’une machine que vous remplacez, copiez d’abord son fichier backup.key dans DATA_DIR, puis recommencez. Sinon, ajoutez --from-another-server : ses comptes et leurs droits deviendront ceux de ce serveur. Rien n’a été modifié.',
  'backup-key-made':
    'Une clé qui scelle les sauvegardes vient d’être créée : {file}. Gardez-en une copie à part : elle seule permet de restaurer ces sauvegardes ailleurs sans les croire sur parole.',
  'restore-foreign':
    'Cette sauvegarde n’a été scellée par aucune clé de ce serveur : rien ne garantit ce qu’elle contient.',
  'restore-foreign-log':
    'Le journal repris vient d’un autre serveur : ses lignes, jusqu’à la {row}, sont marquées ainsi.',
  'restore-wide-accounts':
    'Vérifiez un à un les comptes qui voient plus d’une structure, ou qui administrent ce serveur.',
  'restore-done':
    'Diagnostics présents avant la restauration, et retirés : {before}. Diagnostics remis : {after}. Lignes remises en tout : {rows}.',
  'restore-other-log':
    'Le journal de ce serveur est gardé tel quel. Celui de la sauvegarde ne le continue pas : il reste dans le fichier de sauvegarde, gardez-le.',
  'restore-not-empty':
    'Des données sont déjà présentes. Faites-en une sauvegarde, puis recommencez avec --replace pour les remplacer.',
}
