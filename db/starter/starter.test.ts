import { expect, it } from 'vitest'
import { validateDocument } from '@/wiki/revisions/validate'
import { openTestDatabase } from '../testing'
import { loadStarter } from './load-starter'
import { starterDocument } from './starter-document'
import { starterEdits } from './starter-edits'
it('valid', () => {
  for (const e of starterEdits) for (const entry of e.entries) expect([entry.segment, validateDocument(starterDocument(entry))]).toEqual([entry.segment, []])
})
it('loads', async () => {
  const db = await openTestDatabase()
  const t = Date.now()
  loadStarter(db.writer)
  expect(Date.now() - t).toBeLessThan(5000)
  loadStarter(db.writer)
  db.close()
})
