/** Faults of a file attached to an exercise. Each says how to mend it. */
export const evidence = {
  'evidence-invalid': 'Cette pièce n’est pas jointe : corrigez chaque point ci-dessous, puis recommencez.',
  'evidence-missing': 'Choisissez le fichier à joindre.',
  'evidence-empty': 'Ce fichier est vide. Vérifiez qu’il s’ouvre sur votre poste, puis envoyez-le de nouveau.',
  'evidence-too-large':
    'Ce fichier dépasse 15\u00A0Mo. Enregistrez-le en PDF de taille réduite, ou joignez-le en plusieurs parties.',
  'evidence-too-many':
    'Cet exercice a déjà {maximum} pièces jointes, le plus qu’il puisse en avoir. Retirez-en une, ou réunissez des pages dans un même PDF.',
  'evidence-structure-full':
    'Avec ce fichier, les pièces de votre structure dépasseraient {maximum}\u00A0Mo, le plus qu’elle puisse garder. Retirez des pièces devenues inutiles.',
  'evidence-no-room':
    'Le serveur n’a plus assez de place pour garder des pièces. Prévenez la personne qui gère ce serveur, puis recommencez.',
  'evidence-title-too-long': 'Ce titre compte {length} caractères ; {maximum} au plus. Raccourcissez-le.',
  'evidence-day-not-date':
    'La date « {value} » n’existe pas ou ne se lit pas. Écrivez le jour, le mois et l’année en quatre chiffres, par exemple 12/03/2026.',
  'evidence-day-out-of-range':
    'La date « {value} » est trop ancienne ou trop lointaine. Vérifiez l’année : elle s’écrit avec quatre chiffres, entre {firstYear} et {lastYear}.',
  'evidence-day-in-future':
    'Ce jour n’est pas encore arrivé. Donnez la date qui est écrite sur le document, ou laissez vide.',
  'evidence-executable':
    'Ce fichier est un programme : il n’est pas accepté. Joignez le document lui-même, en PDF par exemple.',
  'evidence-html':
    'Ce fichier est une page web ou contient un programme : il n’est pas accepté. Ouvrez-le, imprimez-le en PDF, et joignez le PDF.',
  'evidence-svg':
    'Ce fichier est un dessin SVG, qui peut contenir un programme : il n’est pas accepté. Exportez-le en PNG ou en PDF.',
  'evidence-macros':
    'Ce document contient des macros ou un contrôle qui s’exécute : il n’est pas accepté. Enregistrez-le sans macros (DOCX, XLSX, PPTX), ou en PDF.',
  'evidence-old-office':
    'Ce document est dans l’ancien format d’Office (DOC, XLS, PPT, MSG), qui peut cacher des macros : il n’est pas accepté. Enregistrez-le en DOCX, XLSX ou PPTX, ou en PDF.',
  'evidence-encrypted':
    'Ce fichier est protégé par un mot de passe : personne ne pourrait le lire ni le vérifier. Retirez le mot de passe, puis joignez-le de nouveau.',
  'evidence-bomb':
    'Ce fichier contient beaucoup plus qu’il ne paraît : il n’a pas été ouvert. Enregistrez le document en PDF, et joignez le PDF.',
  'evidence-cut':
    'Ce fichier est incomplet : sa fin manque. Ouvrez-le sur votre poste ; s’il s’ouvre, enregistrez-le de nouveau et joignez cette copie.',
  'evidence-damaged':
    'Ce fichier est abîmé : il ne se lit pas. Ouvrez-le sur votre poste, enregistrez-le de nouveau, et joignez cette copie.',
  'evidence-archive':
    'Ce fichier est une archive (ZIP ou autre), pas un document. Sortez-en les documents et joignez-les un par un.',
  'evidence-other-picture': 'Cette image n’est ni en PNG ni en JPEG. Enregistrez-la dans l’un de ces deux formats.',
  'evidence-not-utf8':
    'Ce texte n’est pas enregistré en UTF-8 : ses accents seraient perdus. Enregistrez-le en « CSV UTF-8 » ou en texte UTF-8, ou joignez un PDF.',
  'evidence-unknown-kind':
    'Ce type de fichier n’est pas accepté. Joignez un PDF, un document DOCX, XLSX, PPTX, ODT, ODS ou ODP, une image PNG ou JPEG, ou un texte en UTF-8.',
  'evidence-infected':
    'L’antivirus a trouvé un programme malveillant dans ce fichier : il n’est pas gardé. Prévenez votre équipe informatique avant de l’ouvrir de nouveau.',
  'evidence-unscanned':
    'L’antivirus du serveur ne répond pas : sans lui, aucun fichier n’est gardé. Recommencez dans quelques minutes ; si cela dure, prévenez la personne qui gère ce serveur.',
}
