import { hrefFor } from '@/wiki/words/language'
/** The links to the pages beside one page of a list; nothing where the list has one page. */
export function ListPages({
  label,
  links,
}: {
  label: string
  links: { text: string; href: string | null; rel?: 'prev' | 'next' }[]
}) {
  const shown = links.filter((link) => link.href !== null)
  if (shown.length === 0) return null
  return (
    <nav aria-label={label} className="mt-6 flex flex-wrap gap-x-6 gap-y-2">
      {shown.map(({ text, href, rel }) => (
        <a key={text} href={hrefFor(href ?? '')} rel={rel} className="py-1">
          {text}
        </a>
      ))}
    </nav>
  )
}
