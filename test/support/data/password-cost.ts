/** The least that Argon2id takes: tests make hundreds of accounts. `passwords.test.ts` checks the cost of the product. */
export const testPasswordCost = { memory: 8, passes: 1 }
