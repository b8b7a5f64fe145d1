/** Faults of the kits of exercises, and what running an exercise refuses or tells. */
export const exerciseConduct = {
  // Kits
  'kit-countdown-without-minutes': 'Ce compte à rebours ne dit pas sa durée. Ajoutez « countdownMinutes ».',
  'kit-minutes-without-countdown':
    'Seul un compte à rebours a une durée. Retirez ce champ, ou écrivez « kind: countdown ».',
  'kit-objective-unknown': 'L’objectif « {objective} » n’existe pas dans ce kit. Vérifiez son identifiant.',
  'kit-objective-unobserved':
    'Aucune ligne de la grille d’observation ne porte sur l’objectif « {objective} ». Ajoutez-en une dans « observation ».',
  'kit-phase-empty': 'Cette phase finit avant d’avoir commencé. Corrigez « from » ou « to ».',
  'kit-phase-overlaps':
    'Cette phase commence avant la fin de la phase « {previous} » ({to}). Faites-les se suivre sans se recouvrir.',
  'kit-phase-too-long':
    'Cette phase finit après la fin de l’exercice ({end}). Raccourcissez-la, ou corrigez « durationMinutes ».',
  'kit-phase-unknown': 'La phase « {phase} » n’existe pas dans ce kit. Vérifiez son identifiant.',
  'kit-role-idle':
    'Le rôle « {role} » ne reçoit aucun stimulus et n’a aucune carte : qui le joue n’aurait rien à faire. Donnez-lui un rôle dans le jeu, ou retirez-le.',
  'kit-role-unknown': 'Le rôle « {role} » n’existe pas dans ce kit. Vérifiez son identifiant.',
  'kit-stimuli-for-level':
    'Ce kit compte {stimuli} stimuli. Le niveau « {level} » en demande entre {minimum} et {maximum}.',
  'kit-stimulus-not-ascending':
    'Ce stimulus vient avant le précédent, « {previous} » ({at}). Rangez les stimuli dans l’ordre des heures.',
  'kit-stimulus-outside-phase': 'Ce stimulus sort de sa phase « {phase} », qui va de {from} à {to}.',
  'kit-stimulus-without-time':
    'Ce stimulus n’a pas d’heure. Ajoutez « at », ou « spare: true » pour un stimulus de réserve.',
  'kit-time-malformed':
    'Une heure se compte depuis le début de l’exercice et s’écrit « H+01:15 » : les heures sur deux chiffres, les minutes ensuite.',
  'kit-variable-unknown': 'La variable « {variable} » n’est pas déclarée. Ajoutez-la dans « variables ».',
  'kit-variable-unused': 'La variable « {variable} » n’est utilisée nulle part. Utilisez-la, ou retirez-la.',
  'kits-count': 'Kits vérifiés : {files}. Fautes : {faults}.',
  'kits-faulty-file': '{file} : a des fautes, voyez « kits check ».',
  'kits-preview-begins':
    'Aperçu de {file}, seul, sur cette machine, dans une structure inventée. Ouvrez l’adresse ci-dessous et connectez-vous : adresse électronique « {email} », mot de passe « {password} ». Lisez et imprimez le kit, préparez-le, jouez-le : rien n’est gardé, tout est effacé à la fin (Ctrl-C). Le fichier est relu à chaque enregistrement : rechargez alors la page. Un exercice déjà préparé garde les messages d’avant.',
  // Runs
  'run-changed-elsewhere':
    'Quelqu’un d’autre vient d’agir sur cet exercice. Rien n’a été fait : voyez où il en est, puis recommencez si besoin.',
  'run-decision-missing': 'Écrivez la décision prise.',
  'run-deed-refused': 'L’exercice n’est plus dans l’état où cela se fait. Voyez où il en est ci-dessous.',
  'run-ended-for-player': 'L’exercice est terminé\u00A0: plus rien ne se marque comme traité.',
  'run-link-missing': 'Choisissez au moins un rôle, ou au moins un observateur.',
  'run-observers-malformed': 'Le nombre d’observateurs est un nombre entier, de 0 à 20. Écrivez-le en chiffres.',
  'run-decisions-full':
    'La main courante compte {maximum} décisions, le plus qu’elle puisse tenir. Notez la suite dans le RETEX.',
  'run-stimuli-full':
    'Cet exercice compte {maximum} stimuli, le plus qu’il puisse tenir. Envoyez un stimulus déjà prévu.',
  'runs-full':
    'Cette structure a préparé ou joué {maximum} exercices à l’écran, le plus qu’elle puisse garder. Reprenez un exercice qui n’a pas commencé.',
  'run-links-full': 'Un exercice compte {maximum} liens au plus. Retirez ceux qui ne servent plus, puis recommencez.',
  'run-observations-full':
    'Cet exercice a atteint {maximum} lignes d’observation. Complétez une ligne déjà notée, ou dites la suite à l’animateur, qui l’écrira dans le RETEX.',
  'run-motive-missing': 'Dites en quelques mots pourquoi ce stimulus n’est pas envoyé : le RETEX s’en servira.',
  'run-not-running': 'L’exercice ne court pas : démarrez-le ou reprenez-le, puis envoyez.',
  'run-spot-incomplete': 'Donnez l’émetteur, le texte, et au moins un rôle destinataire.',
  'run-too-many-watchers':
    'Trop de pages suivent déjà cet exercice depuis cet endroit. Celle-ci se recharge d’elle-même toutes les 15\u00A0secondes.',
  'run-word-missing': '{label} : écrivez le mot à utiliser dans les textes.',
  'run-word-too-long': '{label} : {maximum} caractères au plus. Raccourcissez.',
  'run-words-invalid': 'L’exercice n’est pas encore préparé : corrigez chaque point ci-dessous.',
  // Chronogramme
  'chronogram-already-started': 'L’exercice a commencé : son chronogramme ne se remplace plus. Rien n’a changé.',
  'chronogram-cell-empty': 'La colonne « {column} » est vide sur cette ligne. Remplissez-la.',
  'chronogram-column-missing': 'La colonne « {column} » manque. Ajoutez-la à la ligne des titres.',
  'chronogram-countdown-missing': 'Un décompte a besoin de sa durée, en minutes entières, dans « durée (minutes) ».',
  'chronogram-empty': 'Ce fichier n’a aucun stimulus sous ses titres. Rien n’a changé.',
  'chronogram-formula': 'Cette cellule contient une formule ou une erreur. Collez sa valeur à la place.',
  'chronogram-headings-missing':
    'La ligne des titres est introuvable : elle contient au moins « stimuli ». Partez du chronogramme téléchargé.',
  'chronogram-id-repeated': 'L’identifiant « {id} » est déjà pris par une autre ligne. Donnez-en un autre.',
  'chronogram-invalid': 'Le chronogramme n’a pas été remplacé. Corrigez chaque point ci-dessous, puis recommencez.',
  'chronogram-kind-unknown': 'Ce type n’existe pas. Écrivez l’un de : {allowed}.',
  'chronogram-merged': 'Ces cellules sont fusionnées. Défusionnez-les et remplissez chaque ligne.',
  'chronogram-role-unknown': 'Le destinataire « {role} » n’est pas un rôle de ce kit. Les rôles sont : {roles}.',
  'chronogram-text-too-long': 'Ce texte est trop long : {maximum} caractères au plus.',
  'chronogram-time-back': 'Cette heure vient avant celle de la ligne du dessus. Remettez les lignes dans l’ordre.',
  'chronogram-time-unreadable': 'L’heure « {value} » ne se lit pas. Écrivez H+01:15, 9:15 ou D+0 H+1 M+15.',
  'chronogram-times-differ':
    'L’horaire ({time}) et le temps relatif ({relative}) ne disent pas la même heure. Corrigez l’un des deux, ou videz-le.',
  'chronogram-too-long': 'Un exercice compte {maximum} stimuli au plus.',
  'chronogram-file-missing': 'Choisissez le fichier du chronogramme, puis recommencez.',
  // RETEX
  'retex-changed-elsewhere':
    'Quelqu’un d’autre vient d’enregistrer ce RETEX. Votre texte est encore ci-dessous : gardez-en une copie, puis rechargez la page pour voir l’autre.',
  'retex-improvement-day-missing':
    'Action {place} : donnez une échéance. Écrivez le jour, le mois et l’année, par exemple 01/03/2027.',
  'retex-improvement-day':
    'L’échéance « {value} » ne se lit pas. Écrivez le jour, le mois et l’année, par exemple 01/03/2027.',
  'retex-improvement-title': 'Écrivez ce qu’il y a à faire, ou videz les deux autres champs de cette action.',
  'retex-improvement-too-long':
    'Ce texte compte {length} caractères. Le plan d’actions en accepte {maximum}\u00A0: raccourcissez-le.',
  'retex-invalid': 'Le RETEX n’est pas enregistré. Corrigez chaque point ci-dessous.',
  'retex-not-ended': 'Terminez d’abord l’exercice (FINEX) : la fiche reprend son jour et sa durée.',
  'retex-recorded':
    'La fiche de cet exercice est déjà faite\u00A0: ce RETEX n’est pas enregistré. Votre texte est encore ci-dessous. Complétez la fiche et le plan d’actions, qui font foi.',
}
