/** Faults of the audit log, and refusals of the commands that read it. */
export const audit = {
  'audit-address':
    'Empreinte de cette adresse dans le journal\u00A0: {mark}. Lignes qui la portent\u00A0: {count}. L’adresse n’est écrite dans aucune.',
  'audit-row-changed': 'La ligne {row} du journal a été modifiée : son contenu ne correspond plus à son empreinte.',
  'audit-row-does-not-follow':
    'La ligne {row} du journal ne suit pas celle qui la précède : l’une des deux a été remplacée, ou des lignes ont été ajoutées.',
  'audit-rows-missing': 'Il manque des lignes dans le journal : de {from} à {to}.',
  'audit-end-missing': 'La marque de fin du journal a disparu. La dernière ligne est la {row}.',
  'audit-end-forged': 'La marque de fin du journal (ligne {row}) n’a pas été scellée avec la clé de ce serveur.',
  'audit-end-cut-off': 'Il manque des lignes à la fin du journal : de {from} à {to}.',
  'audit-end-added': 'Des lignes ont été ajoutées à la fin du journal sans passer par le serveur : de {from} à {to}.',
  'audit-end-changed': 'La dernière ligne du journal ({row}) n’est pas celle que le serveur a écrite.',
  'audit-cut-forged':
    'La marque des lignes retirées pour leur âge (jusqu’à la ligne {row}) n’a pas été scellée avec la clé de ce serveur.',
  'audit-noted-differs':
    'La ligne {row} du journal n’est plus celle que ce serveur avait notée : elle a été retirée ou remplacée.',
  'audit-noted-missing':
    'Ce serveur avait vu des lignes que le journal n’a plus : de {from} à {to}. Le journal a été coupé, ou une copie plus ancienne de la base a été remise.',
  'audit-waiting-forged':
    'Des lignes qui attendent d’entrer dans le journal ({rows}) n’ont pas été scellées avec la clé de ce serveur, ou y sont déjà.',
  'audit-still-waiting':
    'Lignes écrites pendant la vérification et pas encore enchaînées : {rows}. La prochaine vérification les lira.',
  'audit-foreign':
    'Les lignes jusqu’à la {row} viennent du journal d’un autre serveur, repris le {day}. Ce serveur ne les a pas écrites : il ne répond pas de ce qu’elles disent.',
  'audit-foreign-forged':
    'La marque des lignes venues d’un autre serveur (jusqu’à la {row}) n’a pas été scellée avec la clé de ce serveur.',
  'audit-foreign-missing':
    'Les lignes jusqu’à la {to} viennent d’un autre serveur, et la marque qui le disait a disparu ou a été changée.',
  'clock-doubted':
    'L’horloge du serveur a beaucoup avancé depuis le dernier entretien : elle dit {now}. Rien n’est effacé pour son âge avant {until}, le temps de vérifier que la date est bonne.',
  'audit-sound': 'Le journal est intact : {rows ligne vérifiée|lignes vérifiées}.',
  'audit-was-cut': 'Lignes retirées pour leur âge avant celles-ci : {rows}, la dernière du {day}.',
  'audit-not-sound': 'Le journal n’est pas intact ({rows ligne lue|lignes lues}).',
  'audit-resealed': 'Le journal est de nouveau scellé. La raison est écrite dans sa dernière ligne.',
  'audit-beyond-resealing':
    'Des lignes du journal ne s’enchaînent plus : le sceller de nouveau cacherait une altération. Gardez une sauvegarde comme preuve.',
  'audit-day-malformed':
    'Cette date n’existe pas ou ne se lit pas. Écrivez le jour, le mois et l’année en quatre chiffres, par exemple 22/11/2026.',
  'audit-days-reversed':
    'Ce jour vient avant le premier\u00A0: aucune ligne ne peut correspondre. Échangez les deux jours.',
  'audit-export-too-long': 'Plus de {most} lignes correspondent. Choisissez une période plus courte.',
}
