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
}
