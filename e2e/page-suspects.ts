/** What one page has in it that only a payload can have brought, as sentences. Runs in the browser: uses nothing else. */
export function suspectsIn(page: Document): string[] {
  const found: string[] = []
  const running =
    /^(?:javascript|vbscript|data:text|data:image\/svg|livescript|blob|file|feed|view-source)/
  const addresses = [
    'href',
    'src',
    'action',
    'formaction',
    'xlink:href',
    'data',
    'srcdoc',
    'poster',
  ]
  for (const element of page.querySelectorAll('*')) {
    const name = element.localName
    const shown = element.outerHTML.slice(0, 200)
    if (/^(?:iframe|object|embed|base|frame|applet|animate|set|foreignobject|math)$/i.test(name))
      found.push(`an element of its own: ${shown}`)
    if (element.matches('meta[http-equiv], link[rel~=import]')) found.push(`a head: ${shown}`)
    for (const attribute of element.attributes) {
      const value = [...attribute.value].filter((sign) => sign > ' ').join('')
      if (/^on/i.test(attribute.name)) found.push(`a handler: ${shown}`)
      if (!addresses.includes(attribute.name)) continue
      if (running.test(value.toLowerCase())) found.push(`an address that runs: ${shown}`)
      const isLoaded = name !== 'a' && /^(?:https?:)?\/\//.test(value)
      const isOwn = new URL(attribute.value, 'http://own.invalid').hostname !== 'evil.example'
      if (isLoaded && !isOwn) found.push(`something of another site: ${shown}`)
    }
    if (!(element instanceof HTMLScriptElement)) continue
    if (element.type === 'application/ld+json') {
      try {
        JSON.parse(element.text)
      } catch {
        found.push(`broken data: ${shown}`)
      }
    } else if (!/^\/(?!\/)/.test(element.getAttribute('src') ?? '') && element.nonce === '') {
      found.push(`a script: ${shown}`)
    }
  }
  return found
}
