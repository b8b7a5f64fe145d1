/** The comparison of structures, and its releases. */
export const comparison = {
  'comparison-changed-since':
    'Les chiffres ont changé depuis que vous avez préparé cette publication : une structure a transmis un diagnostic, a quitté la comparaison ou y est revenue, ou des chiffres ont été retirés. Rien n’est publié. Relisez-la telle qu’elle est maintenant, puis publiez.',
  'comparison-figure-missing': 'Choisissez le chiffre à retirer, ou tous les chiffres. Rien n’est retiré.',
  'comparison-figure-unknown':
    'Ce chiffre n’est pas dans la dernière publication. Choisissez dans la liste. Rien n’est retiré.',
  'comparison-history-damaged':
    'L’historique des publications est incomplet ou a été modifié : rien de nouveau ne peut être montré. Prévenez l’administrateur du serveur.',
  'comparison-joined-already':
    'Les structures de cette région sont comparées avec celles d’autres régions. Cette comparaison remplace celle de la région, et se publie avec le code FR.',
  'comparison-nothing-measured': 'Aucune structure n’a encore transmis de diagnostic à comparer. Rien n’est publié.',
  'comparison-nothing-measured-across':
    'Rien à comparer entre régions : aucune région n’a rejoint cette comparaison, ou aucune de leurs structures n’a transmis de diagnostic. Une région la rejoint sur sa page « Préparer une publication ». Rien n’est publié.',
  'comparison-nothing-published':
    'Rien n’est publié pour {area} : il n’y a rien à retirer. La commande « comparison prepare {area} » montre ce qui pourrait l’être.',
  'comparison-nothing-withdrawn':
    'Rien n’est retiré. Donnez le nom d’un chiffre, entre guillemets, ou --all pour les retirer tous. Un chiffre retiré est caché à tous, sans retour en arrière.',
  'comparison-joining-late':
    'Cette région a déjà publié sa propre comparaison : elle la garde. Elle ne peut plus rejoindre celle de plusieurs régions.',
  'comparison-part-missing':
    'Dites si la structure participe à la comparaison, avec le bouton de sa page. Rien n’est changé.',
  'comparison-published-already':
    'Quelqu’un a publié entre-temps. Rien de plus n’est publié : lisez la dernière publication.',
  'comparison-prepared':
    'Rien n’est publié. La commande « comparison publish {area} {seen} » publie la comparaison n°\u00A0{number}.',
  'comparison-published': 'Publication {release} faite. Elle ne changera plus.',
  'comparison-region-missing':
    'Indiquez la région par son code INSEE, par exemple 32, ou FR pour les régions comparées entre elles.',
  'comparison-region-unknown':
    '« {word} » n’est pas une région. Donnez son code INSEE, par exemple 32, ou FR pour les régions comparées entre elles.',
  'comparison-release-malformed':
    '« {word} » n’est pas une publication. Écrivez le code INSEE de la région ou FR, puis le numéro : 32-R1.',
  'comparison-release-not-given':
    'Indiquez la publication : le code INSEE de la région ou FR, puis le numéro, par exemple 32-R1.',
  'comparison-release-missing': 'Cette publication n’existe pas. La première d’une région porte le numéro R1.',
  'comparison-reseal-nothing': 'Rien n’a été publié pour cette région : il n’y a rien à sceller de nouveau.',
  'comparison-word-malformed':
    '« {word} » n’est pas un mot que donne comparison prepare. Copiez la commande qu’elle écrit. Rien n’est publié.',
  'comparison-withdrawn':
    'C’est caché. Une publication suivante ne montre un nouveau chiffre que si assez de structures ont répondu de nouveau.',
  'comparison-resealed': 'Les publications sont de nouveau scellées, telles qu’elles sont enregistrées.',
} as const
