import { RedLink } from '../entry/mention-link'
import { EmptyPart } from '../entry/section'
import { DateText } from '../ui/date-text'
import { NameText } from '../ui/name-text'
import { hrefFor } from '@/wiki/words/language'

/** A link, one to what nobody has written yet, one with Hangul beside it. */
export function Links() {
  return (
    <p className="flex flex-wrap gap-x-6">
      <a href={hrefFor('/dramas')}>A link</a>
      <RedLink kind="drama" path="/dramas/the-paper-lighthouse" label="Nobody has written it yet" />
      <a href={hrefFor('/people')}>
        <NameText name={{ latin: 'Yoon Garam', hangul: '윤가람' }} />
      </a>
    </p>
  )
}

/** Buttons and inputs as they are, disabled, and refused. */
export function Controls({ part }: { part: 'buttons' | 'inputs' }) {
  if (part === 'buttons') {
    return (
      <p className="flex flex-wrap gap-3">
        {['', 'button-quiet', 'button-danger'].flatMap((look) =>
          [false, true].map((isDisabled) => (
            <button
              key={`${look} ${isDisabled}`}
              type="button"
              className={`button ${look}`}
              disabled={isDisabled}
            >
              {look === '' ? 'Publish' : look === 'button-quiet' ? 'Preview' : 'Delete'}
            </button>
          )),
        )}
      </p>
    )
  }
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Labelled id="sample-title" label="Title" />
      <Labelled id="sample-date" label="First broadcast" error="The 30th of February is no day." />
      <p>
        <label htmlFor="sample-format" className="label mb-1 block">
          Format
        </label>
        <select id="sample-format" className="input">
          <option>Miniseries</option>
          <option>Weekend</option>
        </select>
      </p>
      <p className="self-end">
        <label className="inline-flex min-h-8 items-center gap-2">
          <input type="checkbox" defaultChecked /> It is the main title
        </label>
      </p>
    </div>
  )
}

function Labelled({ id, label, error }: { id: string; label: string; error?: string }) {
  return (
    <div>
      <label htmlFor={id} className="label mb-1 block">
        {label}
      </label>
      <input
        id={id}
        className="input"
        defaultValue={error ? '2031-02-30' : '종이 등대'}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
      {error ? (
        <p id={`${id}-error`} className="error-text mt-1">
          {error}
        </p>
      ) : null}
    </div>
  )
}

/** What a page says apart from its text. */
export function Notices() {
  return (
    <div className="space-y-4">
      <p className="notice">Two facts wait until episode 4.</p>
      <p className="error-text">A title is missing. Nothing you typed is lost.</p>
      <div className="card">
        <h3>A card</h3>
        <p>It holds what stands for itself.</p>
      </div>
    </div>
  )
}

/** A table scrolls inside itself. */
export function Table() {
  const rows = ['2031-03-04', '2031-03-05', '2031-03-11']
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label="Sample table">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Episode</th>
            <th scope="col">Broadcast</th>
            <th scope="col">Channel</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((day, index) => (
            <tr key={day}>
              <th scope="row">{index + 1}</th>
              <td>
                <DateText date={day} />
              </td>
              <td>Sample TV</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What a part says in which nothing stands yet. */
export function Empty() {
  return (
    <EmptyPart
      text="Who plays whom? The first row can be yours."
      action="Add cast"
      href="/new/drama"
    />
  )
}
