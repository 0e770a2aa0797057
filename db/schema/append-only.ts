/** Tables whose rows are facts: triggers refuse UPDATE, DELETE and REPLACE. Each with what a REPLACE could collide on. */
export const appendOnlyTables: Record<string, string[][]> = {
  changesets: [['id'], ['edit_id']],
  revisions: [['id'], ['entry_id', 'number']],
  reviews: [['id']],
  edit_versions: [['edit_id', 'version'], ['submission_key']],
  edit_parts: [['edit_id', 'version', 'position']],
  edit_answers: [['id'], ['submission_key']],
  role_grants: [['id']],
  audit_log: [['id']],
}

/** The names of the triggers that keep those tables as they are. A rebuild of a table would drop them without a word. */
export function appendOnlyTriggers(): string[] {
  return Object.keys(appendOnlyTables).flatMap((table) =>
    ['update', 'delete', 'replace'].map((verb) => `${table}_no_${verb}`),
  )
}
