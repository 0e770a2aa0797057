import { listKinds } from '@/wiki/kinds/registry'
import { words } from '@/wiki/words'
import { hrefFor, say } from '@/wiki/words/language'
import { FormPage } from './form-page'

/** The kinds of pages that can be written, for who has not said which or named one that there is not. */
export function KindChoice({ unknown }: { unknown?: string }) {
  const { editor } = words
  return (
    <FormPage title={unknown ? editor.unknownKindTitle : editor.newAnyTitle}>
      <p className="mb-4">
        {unknown ? editor.unknownKindText(unknown.slice(0, 40)) : editor.newAnyText}
      </p>
      <ul className="grid max-w-[48rem] gap-x-8 gap-y-5 sm:grid-cols-2">
        {listKinds().map((kind) => (
          <li key={kind.name}>
            <a href={hrefFor(`/new/${kind.name}`)} className="inline-block min-h-6 font-semibold">
              {say(kind.label)}
            </a>
            <p className="text-soft">{say(kind.about)}</p>
          </li>
        ))}
      </ul>
    </FormPage>
  )
}
