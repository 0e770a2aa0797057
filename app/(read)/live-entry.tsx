import { absoluteUrl } from '@/app/_server/public-url'
import { keepPage } from '@/app/_server/request'
import { EntryView } from '@/components/entry/entry-view'
import { JsonLd } from '@/components/ui/json-ld'
import type { EntryReading } from '@/wiki/reading/entry-reading'
import type { Said } from '@/wiki/reading/held-group'
import { structuredData } from '@/wiki/reading/structured-data'
import { hrefFor } from '@/wiki/words/language'

/** The page of an entry that its reader may see, with its data for search engines. */
export function LiveEntry({ reading, said }: { reading: EntryReading; said: Said }) {
  keepPage()
  const data = structuredData(reading, (to) => absoluteUrl(hrefFor(to)))
  return (
    <>
      {data ? <JsonLd data={data} /> : null}
      <EntryView reading={reading} said={said} />
    </>
  )
}
