const lifetimeMinutes = 60

export function passwordResetExpiry(askedAt: Date): Date {
  return new Date(askedAt.getTime() + lifetimeMinutes * 60_000)
}
