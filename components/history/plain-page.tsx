import { hrefFor } from '@/wiki/words/language'
/** A page that has only something to say: what is missing, why not, and where to go from here. */
export function PlainPage({
  title,
  text,
  link,
}: {
  title: string
  text: string
  link?: { href: string; text: string }
}) {
  return (
    <div className="max-w-prose space-y-4">
      <h1>{title}</h1>
      <p>{text}</p>
      {link && (
        <p>
          <a href={hrefFor(link.href)}>{link.text}</a>
        </p>
      )}
    </div>
  )
}
