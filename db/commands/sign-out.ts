import { and, eq, isNull } from 'drizzle-orm'
import type { Writer } from '../open'
import { sessions } from '../schema'
import { hashOfSecret } from '../secrets'

/** Ends the session that `secret` opens, from the next request on and in every process. Ending it twice is fine. */
export function signOut(writer: Writer, secret: string, at: number = Date.now()): void {
  writer.transaction((tx) => {
    tx.update(sessions)
      .set({ revokedAt: at })
      .where(and(eq(sessions.idHash, hashOfSecret(secret)), isNull(sessions.revokedAt)))
      .run()
  })
}
