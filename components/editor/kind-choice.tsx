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
      <ul className="flex flex-col gap-2">
        {listKinds().map((kind) => (
          <li key={kind.name}>
            <a href={hrefFor(`/new/${kind.name}`)} className="inline-block min-h-6">
              {say(kind.label)}
            </a>
          </li>
        ))}
      </ul>
    </FormPage>
  )
}
