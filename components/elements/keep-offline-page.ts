import { OFFLINE_WORKER } from '@/wiki/reading/offline-page'

/**
 * Has the browser keep the page that is shown where the wiki cannot be reached (server/offline-worker.ts). Browsers
 * without service workers, and addresses at which they allow none, do without it.
 */
export function keepOfflinePage(): void {
  const { serviceWorker } = navigator
  if (!serviceWorker || serviceWorker.controller) return
  serviceWorker.register(OFFLINE_WORKER).catch(() => undefined)
}
