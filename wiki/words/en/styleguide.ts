/** The page that shows what pages are made of. */
export const styleguide = {
  title: 'Style guide',
  description: 'What the pages of this wiki are made of, each part with all its states.',
  parts: {
    colour: 'Colours',
    type: 'Type',
    links: 'Links',
    buttons: 'Buttons',
    inputs: 'Inputs',
    notices: 'Notices',
    tables: 'Tables',
    facts: 'Facts',
    posters: 'Posters',
    seals: 'Seals',
    tiles: 'Tiles',
    chart: 'Charts',
    differences: 'Differences',
    empty: 'Empty parts',
  },
  invented: 'The dramas, people and figures here are invented.',
} as const
