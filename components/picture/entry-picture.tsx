import type { EntryName } from '@/wiki/kinds/kind'
import { posterSvg, posterThumbSvg } from './poster'
import { sealSvg } from './seal'
import { tileSvg } from './tile'

interface Pictured {
  kind: string
  /** Its address: colours and shapes follow from it. */
  path: string
  name: EntryName
  /** One line more for a poster, such as network and year. */
  detail?: string
}

/**
 * The picture that is drawn for an entry without one, as wide as what it stands in: a poster, a seal or a tile. It says
 * only what the page says beside it, so that it is no more than decoration to a screen reader.
 */
export function EntryPicture({ isThumb = false, ...entry }: Pictured & { isThumb?: boolean }) {
  return <div className="picture" dangerouslySetInnerHTML={{ __html: pictureOf(entry, isThumb) }} />
}

/** What says that something is a clip. */
const PLAY = '<path d="M18 26v38l32-19z"/>'

/** What says that something is quoted. */
const QUOTE = [12, 38]
  .map((x) => `<path d="M${x} 62V42a14 14 0 0 1 14-14h4v8h-3a7 7 0 0 0-7 7h10v19z"/>`)
  .join('')

/** The picture of an entry as SVG; `isThumb` for one that is less than a hundred pixels wide. */
export function pictureOf({ kind, path, name, detail }: Pictured, isThumb = false): string {
  // What belongs to a drama has the drama's colours: the first two parts of its address.
  const colours = path.split('/').slice(0, 3).join('/')
  switch (kind) {
    case 'drama':
      return isThumb ? posterThumbSvg({ path, name }) : posterSvg({ path, name, detail })
    case 'person':
    case 'character':
      return sealSvg({ path, name, colours })
    case 'episode':
      return tileSvg({ path, colours, label: path.split('/').at(-1) ?? '' })
    case 'organization':
      return tileSvg({ path, colours, label: name.latin })
    case 'video':
      return tileSvg({ path, colours, sign: PLAY })
    case 'source':
      return tileSvg({ path, colours, sign: QUOTE })
    default:
      return tileSvg({ path, colours })
  }
}
