/** The page that says what this is. */
export const about = {
  title: 'About this wiki',
  description: 'What this wiki is, under which licence it stands, and whom to ask for a removal.',
  what: 'What this is',
  whatText: [
    'A wiki about Korean dramas, written by the people who watch them: dramas, episodes, characters, moments, actors and everybody else who makes them. Every fact is a piece of data of its own, with its source beside it and its history behind it.',
    'It has no adverts and asks no other site for anything while you read. Posters are drawn from the facts, because the real ones belong to others.',
  ],
  spoilers: 'Spoilers',
  spoilersText:
    'Whoever has not said how far they have watched gets the safe view: nothing that an episode reveals, in no list, title or address. Where something is held back, the page says so and offers to show it.',
  contribute: 'How to take part',
  contributeText:
    'Make an account, open a page and follow any link that says “Edit”. Newcomers’ edits wait for a reviewer, usually not for long; the page of your edit says how many are ahead of it and what was decided, with the reason. Nothing that you typed is lost, and every published change can be looked at and taken back.',
  sources: 'Sources',
  sourcesText:
    'Say where a fact comes from: an article, a broadcaster’s page, an official post, the broadcast itself. A fact that nobody is sure of stays empty. Nothing private about real people belongs here.',
  licence: 'Licence',
  licenceText:
    'Texts and data stand under the Creative Commons Attribution-ShareAlike 4.0 licence (CC BY-SA 4.0): use them for anything, name the wiki and its contributors, and pass on what you make from them under the same terms. By sending an edit you agree to that. Who wrote what stands in each page’s history.',
  licenceLink: 'Read the licence',
  data: 'The data',
  dataText:
    'Every entry can be fetched as JSON: put /api/v1/entries before its path. It gives the safe view unless you ask for more with ?progress=.',
  removal: 'Asking for a removal',
  removalText:
    'If something here is about you and should not be, or is yours and should not be copied, write to the people who run this wiki; say which page it is and what is wrong with it.',
  removalContact: (contact: string) => `Write to ${contact}.`,
  removalUnset:
    'Whoever runs this copy of the wiki has not yet given an address to write to (the setting REMOVAL_CONTACT). Until then, sign up and take it out with an edit that says why, and a moderator will look at it.',
} as const
