import { words } from '@/wiki/words'

const parts = [
  {
    get heading() {
      return words.about.what
    },
    get paragraphs() {
      return words.about.whatText
    },
  },
  {
    get heading() {
      return words.about.spoilers
    },
    get paragraphs() {
      return [words.about.spoilersText]
    },
  },
  {
    get heading() {
      return words.about.contribute
    },
    get paragraphs() {
      return [words.about.contributeText]
    },
  },
  {
    get heading() {
      return words.about.sources
    },
    get paragraphs() {
      return [words.about.sourcesText]
    },
  },
  {
    get heading() {
      return words.about.data
    },
    get paragraphs() {
      return [words.about.dataText]
    },
  },
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
