/** Where the page stands that a browser shows when the wiki cannot be reached (server/offline-page.ts). */
export const OFFLINE_PAGE = '/offline'

/** The script that has it shown (server/offline-worker.ts): below it stands the whole site. */
export const OFFLINE_WORKER = '/offline-worker.js'
