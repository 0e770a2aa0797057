import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'

/** Buttons that lead to the sites whose keys are set, and back to `next`. Nothing where there are none. */
export function OtherSites({
  sites,
  next,
  heading,
  label = words.account.elsewhereWith,
}: {
  sites: { id: string; name: string }[]
  next: string
  heading?: string
  label?: (site: string) => string
}) {
  if (sites.length === 0) return null
  return (
    <section className="mt-8 max-w-md">
      {heading && <h2 className="text-base">{heading}</h2>}
      <ul className="mt-3 flex flex-wrap gap-2">
        {sites.map(({ id, name }) => (
          <li key={id}>
            <form method="post" action={`/api/auth/signin/${id}`}>
              <input type="hidden" name="callbackUrl" value={hrefFor(next)} />
              <button type="submit" className="button button-quiet">
                {label(name)}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
