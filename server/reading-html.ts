/** A script element as React writes it; `<` never stands in its text, and neither `<` nor `>` in an attribute. */
const scriptElement = /<script\b([^<>]*)>[^<]*<\/script>/g

/** Addresses that the framework would load for its scripts. */
const scriptPreload = /<link rel="(?:preload|modulepreload)" as="script"[^<>]*>/g

/**
 * The HTML of a reading page without the framework's client: its scripts, and the page's content once more as their
 * data. A reading page is complete before any script, and says what little it wants beside (`keep`, the address of our
 * own elements). Blocks of data (JSON-LD) stay. The nonce of its request goes too: what is kept is the same in every process,
 * so that its ETag is.
 *
 * Text of the wiki cannot reach the patterns: React writes `<` and `>` of a text as entities.
 */
export function withoutFramework(
  html: string,
  { keep, nonce }: { keep?: string; nonce?: string },
): string {
  return html
    .replaceAll(` nonce="${nonce}"`, '')
    .replace(scriptElement, (script, attributes: string) => {
      if (attributes.includes(' type="application/ld+json"')) return script
      return keep !== undefined && attributes.includes(` src="${keep}"`) ? script : ''
    })
    .replace(scriptPreload, '')
}
