/** Reasons why a PDF cannot be made. */
export const reports = {
  'batch-unfinished':
    'Les rapports ne sont pas encore tous imprimés, ou ils ont été effacés. Revenez à la page des rapports de la région.',
  'attestation-not-held':
    'Une attestation dit ce qui a été fait : cet exercice n’est pas inscrit comme réalisé. Complétez d’abord sa fiche.',
  'browser-missing':
    'Le PDF ne peut pas être fabriqué : ce serveur n’a pas de navigateur d’impression en état de marche. Le résultat reste lisible à l’écran. La personne qui gère ce serveur peut indiquer un navigateur avec le réglage CHROMIUM_PATH.',
  'sandbox-missing':
    'Le PDF ne peut pas être fabriqué : ce serveur n’imprime que si le système isole le navigateur d’impression, et il ne le permet pas. Le résultat reste lisible à l’écran. Prévenez la personne qui gère ce serveur.',
  'print-sandbox-refused':
    'Aucun PDF ne sera fabriqué : le système ne permet pas d’isoler le navigateur d’impression (bac à sable de Chromium), et PRINT_SANDBOX l’exige. Le README dit comment le permettre.',
  'print-sandbox-own-account':
    'Attention : le navigateur d’impression fonctionne sans bac à sable, car le système ne le permet pas. Il a un compte à part, qui ne lit pas les données. Le README dit comment permettre le bac à sable.',
  'print-sandbox-off':
    'Attention : le navigateur d’impression fonctionne sans bac à sable, sous le compte du serveur, car le système ne le permet pas. Le README dit comment le permettre.',
  'pdf-timeout':
    'Le PDF demande trop de temps à fabriquer. Sa fabrication a été arrêtée. Si cela se répète, raccourcissez les commentaires les plus longs.',
  'pdf-failed': 'La fabrication du PDF s’est interrompue. Recommencez dans un instant : vos réponses sont conservées.',
  'pdf-queue-full':
    'Trop de PDF sont demandés en ce moment. Recommencez dans quelques secondes : vos réponses sont conservées.',
  'printing-budget-spent':
    'Vous avez demandé beaucoup de PDF en peu de temps : leur fabrication a occupé le serveur longtemps. Recommencez dans {minutes} min. Vos réponses sont conservées.',
  'printer-closed': 'Le serveur s’arrête : aucun nouveau PDF n’est fabriqué. Recommencez dans une minute.',
}
