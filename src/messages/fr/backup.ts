/** What can be wrong with a backup file. */
export const backup: Readonly<Record<string, string>> = {
  'backup-not-writable': 'Le fichier {file} ne peut pas être écrit ({reason}). Vérifiez le dossier et les droits.',
  'backup-not-read-back':
    'La copie qui vient d’être écrite ne se relit pas : elle n’est pas gardée ({reason}). La sauvegarde précédente, s’il y en a une, est restée en place. Vérifiez le disque et recommencez.',
  'backup-unreadable': 'Le fichier {file} ne peut pas être lu jusqu’au bout ({reason}). Rien n’a été modifié.',
  'backup-not-ours': 'Ce fichier n’est pas une sauvegarde de Cap CaRE. Rien n’a été modifié.',
  'backup-other-version':
    'Cette sauvegarde vient de la version {version}, dont les tables sont différentes. Restaurez-la avec cette version, puis mettez à jour. Rien n’a été modifié.',
  'backup-damaged': 'La sauvegarde est incomplète ou altérée ({file}). Rien n’a été modifié. Essayez une autre copie.',
  'restore-done':
    'Diagnostics présents avant la restauration, et retirés : {before}. Diagnostics remis : {after}. Lignes remises en tout : {rows}.',
  'restore-other-log':
    'Le journal de ce serveur est gardé tel quel. Celui de la sauvegarde ne le continue pas : il reste dans le fichier de sauvegarde, gardez-le.',
  'restore-not-empty':
    'Des données sont déjà présentes. Faites-en une sauvegarde, puis recommencez avec --replace pour les remplacer.',
}
