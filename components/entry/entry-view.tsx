import type { ReactNode } from 'react'
import type { EntryReading } from '@/wiki/reading/entry-reading'
import type { Said } from '@/wiki/reading/held-group'
import { CitedFacts } from './cited-facts'
import { DRAMA_FIELDS, DramaMain, Moments } from './drama-main'
import { drawingOf, type Drawing } from './drawing'
import { EntryHeader, ProgressNote } from './entry-header'
import { FactsRail } from './facts-rail'
import { GenericSections } from './generic-sections'
import { IncomingGroups } from './incoming-groups'
import * as mains from './kind-mains'
import { SourceList } from './source-list'

interface KindDrawing {
  /** The fields that `Main` draws; all others follow from their declaration. */
  fields: readonly string[]
  Main: (props: { drawing: Drawing }) => ReactNode
  /** Incoming relations that `Main` shows by itself, as `kind.field`. */
  incoming?: readonly string[]
}

/** What a kind draws in its own way; a kind that is not here is read by its declaration alone. */
const KINDS: Record<string, KindDrawing> = {
  drama: {
    fields: DRAMA_FIELDS,
    Main: ({ drawing }) =>
      drawing.reading.around.drama ? (
        <DramaMain drawing={drawing} drama={drawing.reading.around.drama} />
      ) : null,
    incoming: ['video.dramas'],
  },
  person: { fields: mains.PERSON_FIELDS, Main: mains.PersonMain },
  episode: {
    fields: mains.EPISODE_FIELDS,
    Main: ({ drawing }) =>
      drawing.reading.around.episode ? (
        <mains.EpisodeMain drawing={drawing} episode={drawing.reading.around.episode} />
      ) : null,
  },
  character: {
    fields: mains.CHARACTER_FIELDS,
    Main: mains.CharacterMain,
  },
  moment: { fields: mains.MOMENT_FIELDS, Main: mains.MomentMain },
  video: { fields: mains.VIDEO_FIELDS, Main: mains.VideoMain },
  organization: { fields: mains.ORGANIZATION_FIELDS, Main: mains.OrganizationMain },
  source: { fields: mains.SOURCE_FIELDS, Main: SourceMain },
}

const UNDRAWN: KindDrawing = {
  fields: [],
  Main: ({ drawing }) => <Moments drawing={drawing} around={drawing.reading.around} />,
}

/**
 * The page of any entry as one reader may see it. `isPreview` draws what a form would make of it: without the tools
 * and links that only a page has.
 */
export function EntryView({
  reading,
  isPreview = false,
  said,
}: {
  reading: EntryReading
  isPreview?: boolean
  said?: Said
}) {
  const drawing = drawingOf(reading, said)
  const { fields, Main, incoming = [] } = KINDS[reading.kind] ?? UNDRAWN
  const others = reading.around.incoming.filter(
    ({ kind, field }) => !incoming.includes(`${kind}.${field}`),
  )
  return (
    <article className="lg:grid lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-x-12">
      <div className="lg:col-span-2">
        <EntryHeader drawing={drawing} isPreview={isPreview} />
      </div>
      <aside className="mb-9 lg:order-2">
        {isPreview ? null : <ProgressNote drawing={drawing} />}
        <FactsRail drawing={drawing} drawnElsewhere={fields} />
      </aside>
      <div className="min-w-0 lg:order-1">
        <Main drawing={drawing} />
        <GenericSections drawing={drawing} drawnElsewhere={fields} />
        <IncomingGroups groups={others} path={reading.path} />
        <SourceList drawing={drawing} />
      </div>
    </article>
  )
}

function SourceMain({ drawing }: { drawing: Drawing }) {
  const { around, mentions } = drawing.reading
  return around.source ? <CitedFacts source={around.source} mentions={mentions} /> : null
}
