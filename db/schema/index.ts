/**
 * The law of the tables. Facts are append-only (changesets, revisions, edit_versions, edit_parts, reviews,
 * role_grants, audit_log): triggers in the migrations refuse every way of changing them. Everything else about
 * content is a projection of the head revisions, written in the transaction that writes the revision, and can be
 * dropped and computed again. Rows that can spoil carry the drama and episode from which they are known.
 */
export * from './entries'
export * from './facts'
export * from './lists'
export * from './people'
export * from './projections'
export * from './proposals'
export * from './throttle'
