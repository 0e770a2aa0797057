import { join } from 'node:path'
import { renderAsync } from '@resvg/resvg-js'
import { LRUCache } from 'lru-cache'
import { socialPictureSvg, type SocialFacts } from '@/components/picture/social-picture'

/** In bytes: some hundreds of pictures. */
const MOST_KEPT = 24 * 1024 * 1024

/** Who waits beyond these is told to come again. */
const MOST_WAITING = 16

/** The whole font, Hangul included, which no reader is sent; what it has no shape for stays blank, and nothing is fetched. */
const FONT = {
  fontFiles: [join(process.cwd(), 'public/fonts/pretendard-bold.otf')],
  defaultFontFamily: 'Pretendard',
  loadSystemFonts: false,
}

const drawn = new LRUCache<string, Buffer>({
  maxSize: MOST_KEPT,
  sizeCalculation: (bytes) => bytes.length,
})
const underWay = new Map<string, Promise<Buffer>>()
let last: Promise<unknown> = Promise.resolve()

/**
 * The picture of a link as PNG, drawn once for what it says and then kept. They are drawn one at a time and beside the
 * main thread, so that pages go on being made.
 *
 * @returns undefined where too many others wait to be drawn
 */
export async function socialPicture(facts: SocialFacts): Promise<Buffer | undefined> {
  const key = JSON.stringify(facts)
  const known = drawn.get(key) ?? underWay.get(key)
  if (known) return known
  if (underWay.size >= MOST_WAITING) return undefined
  const drawing = last.then(async () =>
    (await renderAsync(socialPictureSvg(facts), { font: FONT })).asPng(),
  )
  last = drawing.catch(() => undefined)
  underWay.set(key, drawing)
  try {
    const picture = await drawing
    drawn.set(key, picture)
    return picture
  } finally {
    underWay.delete(key)
  }
}
