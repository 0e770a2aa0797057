import { words } from '@/wiki/words'

const parts = [
  { heading: words.about.what, paragraphs: words.about.whatText },
  { heading: words.about.spoilers, paragraphs: [words.about.spoilersText] },
  { heading: words.about.contribute, paragraphs: [words.about.contributeText] },
  { heading: words.about.sources, paragraphs: [words.about.sourcesText] },
  { heading: words.about.data, paragraphs: [words.about.dataText] },
]

/** What this wiki is, under which licence, and whom to ask for a removal (`contact`: an address to write to). */
export function AboutText({ contact }: { contact?: string }) {
  return (
    <div className="prose">
      <h1>{words.about.title}</h1>
      {parts.map(({ heading, paragraphs }) => (
        <section key={heading} className="mt-8">
          <h2>{heading}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph} className="mt-3">
              {paragraph}
            </p>
          ))}
        </section>
      ))}
      <section className="mt-8">
        <h2>{words.about.licence}</h2>
        <p className="mt-3">
          {words.about.licenceText}{' '}
          <a href={words.common.licenceUrl} rel="license">
            {words.about.licenceLink}
          </a>
        </p>
      </section>
      <section className="mt-8">
        <h2>{words.about.removal}</h2>
        <p className="mt-3">{words.about.removalText}</p>
        <p className="mt-3">
          {contact ? words.about.removalContact(contact) : words.about.removalUnset}
        </p>
      </section>
    </div>
  )
}
