import { bodyLimit, type Rate, type Rates } from '#http'

/*
 * Rate limits per network, generous because a whole hospital shares one address. Routes that name one rate share its count.
 */

/** Style sheets, scripts and pictures, which browsers cache. */
export const drawings: Rates = [{ burst: 6_000, perMinute: 3_000 }]
export const openPages: Rates = [{ burst: 1_200, perMinute: 600 }]

/** Everything under private links, including reading. */
const underLinks: Rate = { burst: 1_800, perMinute: 900 }
export const linkPages: Rates = [underLinks]
export const linkForms: Rates = [underLinks, { burst: 600, perMinute: 300 }]
export const linkPrints: Rates = [underLinks, { burst: 30, perMinute: 10 }]
export const linkFiles: Rates = [underLinks, { burst: 60, perMinute: 20 }]
export const linkWorkbooks: Rates = [...linkForms, { burst: 60, perMinute: 20 }]
/** Players and observers of an exercise: a whole crisis cell shares one network, and pages follow what happens. */
const underRuns: Rate = { burst: 6_000, perMinute: 3_000 }
export const runPages: Rates = [underRuns]
export const runForms: Rates = [underRuns, { burst: 600, perMinute: 300 }]
/** Calendar programs ask all day long, and those of many people share one network. */
export const feedFiles: Rates = [{ burst: 600, perMinute: 300 }]
/** The page where a diagnosis begins also searches the register: one limit covers both. */
export const searches: Rates = [{ burst: 200, perMinute: 100 }]
/** The sample PDF: printed once a day for everybody, so only its bytes cost. */
export const sampleFiles: Rates = [{ burst: 60, perMinute: 20 }]
export const starts: Rates = [{ burst: 60, perMinute: 10 }]

/** Everything done with accounts: two hundred people may save at once. */
const withAccounts: Rate = { burst: 12_000, perMinute: 6_000 }
export const accountPages: Rates = [withAccounts]
export const accountForms: Rates = accountPages
export const accountPrints: Rates = [withAccounts, { burst: 120, perMinute: 60 }]
export const accountFiles: Rates = [withAccounts, { burst: 240, perMinute: 120 }]
export const accountUploads: Rates = [withAccounts, { burst: 120, perMinute: 60 }]

/** Heavy files, one after the other: twenty for an exercise. */
export const evidenceUploads: Rates = [withAccounts, { burst: 40, perMinute: 20 }]

/** Attempts at a password, a code or a secret. Each call makes a rate with its own count. */
const tries = (): Rates => [{ burst: 60, perMinute: 20 }]
export const signIns = tries()
export const secondFactors = tries()
export const providerSignIns = tries()
export const passwordChoices = tries()
export const invitationAnswers = tries()
export const accountChanges = tries()
export const firstAccesses: Rates = [{ burst: 10, perMinute: 5 }]
export const forgottenPasswords: Rates = [{ burst: 20, perMinute: 5 }]

/** Requests to addresses that do not exist. */
export const strays: Rates = [{ burst: 600, perMinute: 300 }]

export const forms = bodyLimit(256 * 1024, 'body-too-large')
