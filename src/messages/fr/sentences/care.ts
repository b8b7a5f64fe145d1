/** What the room of the programme CaRE refuses or tells. */
export const care = {
  'care-amount-faulty': '« {value} » n’est pas un montant en euros entiers. Écrivez par exemple 120 000.',
  'care-amount-too-large': 'Le montant « {value} » est trop grand : {maximum}\u00A0€ au plus.',
  'care-amount-unexpected':
    'Cette étape n’a pas de montant. Un montant va avec un dépôt, une candidature retenue ou une atteinte validée : videz la case.',
  'care-candidate-unfound': 'Aucun candidat de la région n’a ce numéro.',
  'care-category-repeated':
    'Une ligne plus haut donne une autre catégorie au candidat de l’entité « {value} ». Gardez la même partout.',
  'care-calendar-empty': 'Ce candidat n’a aucune échéance à venir\u00A0: il n’y a rien à mettre dans un agenda.',
  'care-category-unknown': 'La catégorie « {value} » n’existe pas. Écrivez GHT, public, EBNL ou privé.',
  'care-columns-unread': 'Ces colonnes ne sont pas lues : {columns}.',
  'care-day-before-last-step':
    'Cette étape serait du {day}, avant l’étape précédente, du {earlier}. Vérifiez les deux jours.',
  'care-day-faulty':
    '« {value} » n’est pas un jour du calendrier. Écrivez le jour, le mois et l’année, comme 31/12/2026.',
  'care-day-implausible':
    '« {value} » est hors des années attendues, entre {firstYear} et {lastYear}. Vérifiez l’année.',
  'care-day-in-future': 'Ce jour n’est pas encore passé. On enregistre ce qui a eu lieu.',
  'care-day-missing': 'Indiquez le jour.',
  'care-domain-unknown': 'Le domaine « {value} » n’existe pas dans le programme CaRE.',
  'care-entity-unknown':
    'Aucune entité juridique de la région, avec un établissement de santé ouvert, n’a le numéro « {value} ». Vérifiez le numéro FINESS de l’entité juridique.',
  'care-file-faulty': 'Le fichier n’a pas été importé. Corrigez chaque ligne ci-dessous, puis recommencez.',
  'care-finess-malformed': '« {value} » n’est pas un numéro FINESS : il compte neuf caractères.',
  'care-group-missing':
    'L’entité « {value} » n’est membre d’aucun groupement hospitalier de territoire (GHT) ouvert. Un administrateur peut l’ajouter à son GHT.',
  'care-item-invalid': 'Rien n’a été enregistré. Corrigez chaque point ci-dessous.',
  'care-item-outdated':
    'Quelqu’un d’autre vient de modifier cet objectif. Relisez la page, puis enregistrez de nouveau.',
  'care-member-unknown':
    '« {value} » n’est pas membre de ce candidat aujourd’hui. Les membres sont les entités juridiques du GHT, ou les établissements de santé de l’entité.',
  'care-motive-missing': 'Dites pourquoi, en quelques mots.',
  'care-not-candidate':
    'Un établissement médico-social n’est pas candidat au programme CaRE : ses objectifs sont de bonnes pratiques.',
  'care-note-invalid': 'La note n’a pas été enregistrée. Corrigez chaque point ci-dessous.',
  'care-note-part-missing': 'Dites ce qui a été répondu, par qui (une fonction ou un organisme) et où.',
  'care-note-superseded':
    'La note à remplacer n’est plus en vigueur, ou ne parle pas de cet objectif. Relisez la liste des notes.',
  'care-other-category':
    'L’entité « {value} » est membre d’un groupement hospitalier de territoire (GHT). Le candidat est alors le GHT.',
  'care-review-invalid': 'L’avis n’a pas été enregistré. Corrigez chaque point ci-dessous.',
  'care-review-word-missing': 'Choisissez un avis.',
  'care-share-faulty': '« {value} » n’est pas un nombre. Écrivez par exemple 12 500, avec trois décimales au plus.',
  'care-share-invalid': 'L’activité n’a pas été enregistrée. Corrigez chaque point ci-dessous.',
  'care-share-measure-missing': 'Dites ce que ce nombre mesure, par exemple « séjours ».',
  'care-share-repeated':
    'Une autre ligne donne une activité différente pour le membre « {value} ». Gardez une seule ligne.',
  'care-share-year-faulty': 'Indiquez une année entre {first} et {last}.',
  'care-state-unknown': 'Cet état n’existe pas. Choisissez dans la liste.',
  'care-step-impossible': 'Cette étape ne peut pas suivre la précédente. Relisez l’historique de la candidature.',
  'care-step-invalid': 'L’étape n’a pas été enregistrée. Corrigez chaque point ci-dessous.',
  'care-step-missing': 'Choisissez une étape.',
  'care-step-unknown':
    'L’étape « {value} » n’existe pas. Écrivez déposée, retenue, refusée, retirée, déclarée, validée ou rejetée, ou laissez la case vide.',
  'care-sureness-faulty': 'Choisissez un niveau entre 0 et 3, ou aucun.',
  'care-text-too-long': 'Ce texte est trop long : {maximum} caractères au plus.',
  'care-value-faulty': '« {value} » n’est pas un nombre. Écrivez par exemple 3 ou 2,5.',
} as const
