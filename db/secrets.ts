import { createHash, randomBytes } from 'node:crypto'

/** A secret that nobody guesses, for a session: 256 random bits. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a secret: who reads the table can open nothing with it. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
