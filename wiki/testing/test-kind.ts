import * as column from '../kinds/column'
import { rows, set, single, type Kind } from '../kinds/kind'
import { findKind, registerKind } from '../kinds/registry'

const label = (text: string) => ({ en: text, ko: text })

const declaration: Kind = {
  name: 'prop',
  folder: 'props',
  label: label('Prop'),
  plural: label('Props'),
  about: label('A thing that is seen in a scene.'),
  segment: { pattern: /^[a-z0-9-]+$/, help: label('A word'), isReusable: false },
  telling: 'announced',
  sections: { about: label('About'), story: label('Story') },
  fields: {
    names: rows('about', {
      label: label('Names'),
      columns: {
        text: column.text({ label: label('Name'), required: true, isName: true }),
        since: column.date({ label: label('Since') }),
      },
    }),
    price: single('about', column.integer({ label: label('Price'), max: 1000 })),
    weight: single('about', column.decimal({ label: label('Weight'), max: 50 })),
    isBroken: single('about', column.flag({ label: label('Broken') })),
    colours: set(
      'about',
      column.choice({
        label: label('Colours'),
        choices: { red: label('Red'), blue: label('Blue'), green: label('Green') },
      }),
    ),
    uses: rows('story', {
      label: label('Uses'),
      isOrdered: true,
      telling: 'tells',
      columns: {
        drama: column.reference({ label: label('Drama'), kinds: ['drama'] }),
        at: column.time({ label: label('At') }),
        episodes: column.episodes({ label: label('Episodes') }),
        shop: column.url({ label: label('Shop') }),
      },
    }),
    story: rows('story', {
      label: label('Story'),
      columns: { text: column.prose({ label: label('Text'), required: true }) },
    }),
  },
  isKnownByName: true,
  nameOf: (shown) => ({ latin: String(shown('names')[0]?.text ?? '') }),
  proposeSegment: () => '',
}

/** A kind that only tests know, with every type of column: the engine must treat it like its own. */
export function testKind(): Kind {
  return findKind('prop') ?? registerKind(declaration)
}
