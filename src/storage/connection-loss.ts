/** SQLSTATE of a connection that failed. The driver itself gives no code for it. */
const connectionFailure = '08006'
const driverWords = /^Connection terminated/

/** Throws the error again, with the code of a lost connection when one of its causes says so. */
export function withCodeOfLoss(error: unknown): never {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (driverWords.test(cause.message))
      throw Object.assign(new Error('connection lost', { cause: error }), { code: connectionFailure })
  }
  throw error
}
