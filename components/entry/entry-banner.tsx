import type { CSSProperties, ReactNode } from 'react'
import { pictureDetail } from '@/wiki/reading/picture-detail'
import { shownName } from '@/wiki/reading/shown-name'
import { EntryPicture } from '../picture/entry-picture'
import { paletteOf } from '../picture/palette'
import { AnyScript } from '../ui/name-text'
import type { Drawing } from './drawing'
import { MentionLink } from './mention-link'
import { say } from '@/wiki/words/language'

/** The banner of an entry's page in the entry's own colours: its picture, what it is, what it is called. */
export function EntryBanner({
  drawing,
  isPreview,
  children,
}: {
  drawing: Drawing
  isPreview: boolean
  /** What can be done with the entry. */
  children: ReactNode
}) {
  const { reading, kind } = drawing
  const { name, parent, path } = reading
  // A preview stands within a page that has its own first heading.
  const Title = isPreview ? 'h2' : 'h1'
  const detail = pictureDetail(reading)
  const { first, beside } = shownName(name)
  const tint = { '--tint': paletteOf(parent?.path ?? path).figure } as CSSProperties
  return (
    <div className={`banner banner-${kind.name}`} style={tint}>
      <EntryPicture kind={kind.name} path={path} name={name} detail={detail} />
      <div className="min-w-0">
        <p className="label">
          {parent ? (
            <>
              <MentionLink mention={parent} isShort /> ·{' '}
            </>
          ) : null}
          {[say(kind.label), detail].filter(Boolean).join(' · ')}
        </p>
        <Title>
          <AnyScript text={first} />
        </Title>
        {beside ? (
          <p className="text-soft mt-1 text-[1.35rem] leading-snug">
            <AnyScript text={beside} />
          </p>
        ) : null}
      </div>
      {children ? <div className="banner-tools">{children}</div> : null}
    </div>
  )
}
