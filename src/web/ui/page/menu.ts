import type { Grant } from '#kernel'
import { paths } from '../../paths.ts'
import { onlyStructure } from './only-structure.ts'

export interface MenuLink {
  readonly label: string
  readonly href: string
  /** A form sent to `href` instead of a link: signing out changes something. */
  readonly isForm?: boolean
}

/** What a person does in one place, under one word. */
export interface MenuGroup {
  readonly label: string
  readonly links: readonly MenuLink[]
}

/** Who reads a page. `signed-in` on the pages of an account; elsewhere `known` when the browser holds a session cookie, unchecked. */
export type Visitor = 'signed-in' | 'known' | 'nobody'

interface Reader {
  readonly visitor: Visitor
  readonly grants: readonly Grant[]
  readonly openDiagnosis: boolean
}

/**
 * The menu of every page: one group for each thing that the roles of the reader are for, so that the menu keeps to one line
 * whatever a group holds. A new page goes into the group of its reader; a group of one link is shown as that link.
 */
export function menuFor({ visitor, grants, openDiagnosis }: Reader): MenuGroup[] {
  if (visitor === 'nobody') {
    return [...(openDiagnosis ? [single('Diagnostic', paths.start)] : []), landmarks, single('Connexion', paths.signIn)]
  }
  if (visitor === 'known') return [single('Mon espace', paths.accountHome), landmarks]
  const roles = new Set(grants.map(({ role }) => role))
  return [
    ...ofStructures(grants),
    ...(roles.has('region') || roles.has('territory') ? [ofRegion(grants)] : []),
    ...(roles.has('observer') ? [single('Chiffres des régions', paths.observedRegions)] : []),
    ...(roles.has('admin') ? [single('Administration', paths.administration)] : []),
    landmarks,
    ownAccount,
  ]
}

/** The explanations that everybody may read. */
const landmarks: MenuGroup = {
  label: 'Repères',
  links: [
    { label: 'Programme CaRE', href: paths.programme },
    { label: 'Kits d’exercice', href: paths.kits },
    { label: 'Aide', href: paths.guide },
  ],
}

const ownAccount: MenuGroup = {
  label: 'Mon compte',
  links: [
    { label: 'Accueil', href: paths.accountHome },
    { label: 'Nom, mot de passe et droits', href: paths.account },
    { label: 'Abonnements d’agenda', href: paths.calendars },
    { label: 'Clés d’accès pour un programme', href: paths.accessKeys },
    { label: 'Se déconnecter', href: paths.signOut, isForm: true },
  ],
}

function single(label: string, href: string): MenuGroup {
  return { label, links: [{ label, href }] }
}

function ofStructures(grants: readonly Grant[]): MenuGroup[] {
  const own = grants.filter(({ role }) => role === 'structure' || role === 'college')
  if (own.length === 0) return []
  const finess = onlyStructure(own)
  if (!finess)
    return [
      {
        label: 'Mes structures',
        links: [
          { label: 'Toutes mes structures', href: paths.accountHome },
          { label: 'Alertes', href: paths.alerts },
          ...ofOffer(own),
          { label: 'Comparaison', href: paths.comparison },
        ],
      },
    ]
  return [
    {
      label: 'Ma structure',
      links: [
        { label: 'Questionnaires et résultats', href: paths.structure(finess) },
        { label: 'Plan d’actions', href: paths.plan(finess) },
        { label: 'Exercices', href: paths.exercises(finess) },
        { label: 'Sensibilisation', href: paths.awareness(finess) },
        { label: 'Objectifs CaRE', href: paths.care(finess) },
        { label: 'Alertes', href: paths.alerts },
        ...ofOffer(own),
        { label: 'Comparaison', href: paths.structureComparison(finess) },
        { label: 'Référents', href: paths.referents(finess) },
      ],
    },
  ]
}

/** What the region offers; nothing for somebody with structures in several regions, who finds it from their home. */
function ofOffer(own: readonly Grant[]): MenuLink[] {
  const [region, ...others] = [...new Set(own.flatMap((grant) => grant.region ?? []))]
  if (!region || others.length > 0) return []
  return [
    { label: 'Agenda de la région', href: paths.agenda(region) },
    { label: 'Ressources', href: paths.resources(region) },
    { label: 'Contacts de crise', href: paths.contacts(region) },
  ]
}

function ofRegion(grants: readonly Grant[]): MenuGroup {
  const following = grants.filter(({ role }) => role === 'region' || role === 'territory')
  const [region = '', ...others] = new Set(following.flatMap((grant) => grant.region ?? []))
  const isRegion = following.some(({ role }) => role === 'region')
  // The home lists the pages of each region, where somebody follows several.
  const links = pagesOfRegion(region, isRegion).map((link) => ({
    ...link,
    href: others.length > 0 ? paths.accountHome : link.href,
  }))
  return {
    label: isRegion ? 'Ma région' : 'Mon territoire',
    links: [...links, { label: 'Annuaire des référents', href: paths.directory }],
  }
}

/** The pages of a region, for those who follow it, whole or by a territory. `isRegion`: whole. */
export function pagesOfRegion(region: string, isRegion: boolean): MenuLink[] {
  return [
    { label: 'Pilotage', href: paths.region(region) },
    { label: 'Résultats transmis', href: paths.results(region) },
    { label: 'Exercices de crise', href: paths.regionExercises(region) },
    { label: 'Sensibilisation', href: paths.regionAwareness(region) },
    { label: 'Agenda', href: paths.agenda(region) },
    { label: 'Ressources', href: paths.resources(region) },
    { label: 'Contacts de crise', href: paths.contacts(region) },
    { label: 'Plan cyber régional', href: paths.regionalPlan(region) },
    { label: 'Candidats au programme CaRE', href: paths.regionCare(region) },
    { label: 'Comparaison', href: paths.regionComparison(region) },
    ...(isRegion ? ofRegionAlone(region) : []),
  ]
}

/** What a region writes, and its territories do not. */
function ofRegionAlone(region: string): MenuLink[] {
  return [
    { label: 'Campagnes', href: paths.regionCampaigns(region) },
    { label: 'Alertes relayées', href: paths.regionAlerts(region) },
    { label: 'Listes de structures', href: paths.lists(region) },
  ]
}
