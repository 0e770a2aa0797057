import type { IncomingMessage } from 'node:http'
import { splitLanguage, type Language } from '@/wiki/words/language'

const languages = new WeakMap<IncomingMessage, Language>()

/**
 * Takes the language out of a request's address: `/ko/dramas` is the page `/dramas` in Korean, and nothing behind this
 * sees the difference.
 *
 * @returns the address as it was asked for
 */
export function takeLanguage(req: IncomingMessage): string {
  const { url = '' } = req
  const { language, plain } = splitLanguage(url)
  if (language === 'en') return url
  languages.set(req, language)
  req.url = plain
  return url
}

/** In which language a request is answered. */
export function languageOf(req: IncomingMessage): Language {
  return languages.get(req) ?? 'en'
}
