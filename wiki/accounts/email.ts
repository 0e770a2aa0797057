import { z } from 'zod'

const LONGEST = 254
const schema = z.email().max(LONGEST)

/**
 * An e-mail address as it is stored, null when none was typed, or `invalid`. It is kept for its owner only; nobody is
 * found or signed in by it.
 */
export function checkEmail(
  typed: string,
): { isValid: true; email: string | null } | { isValid: false } {
  const email = typed.trim()
  if (email === '') return { isValid: true, email: null }
  return schema.safeParse(email).success ? { isValid: true, email } : { isValid: false }
}
