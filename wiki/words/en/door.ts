/** What is said before or instead of a page: requests that are refused, and failures. */
export const door = {
  home: 'Go to the front page',
  back: 'Whatever you typed is still in the form: go back in your browser.',
  badAddress: {
    title: 'This address is not valid',
    text: 'It contains characters that no page of this wiki has. Check it for typing errors.',
  },
  longAddress: {
    title: 'This address is too long',
    text: 'Addresses of this wiki have at most 2,000 characters.',
  },
  tooLarge: {
    title: 'That was too much at once',
    text: 'A form may carry up to 1 MB. Shorten the text, or send it in several edits.',
  },
  malformed: {
    title: 'This form arrived damaged',
    text: 'Nothing was saved. Send it again; if it happens twice, reload the form first.',
  },
  foreign: {
    title: 'This form came from another site',
    text: 'Nothing was saved. Forms are only accepted from pages of this wiki itself.',
  },
  method: {
    title: 'That is not possible here',
    text: 'Pages of this wiki can be read, and their forms can be sent.',
  },
  outdated: {
    title: 'This form is from an older version of the site',
    text: 'Nothing was saved. Copy what you typed, reload the page, and send it again.',
  },
  busy: {
    title: 'Many people are editing right now',
    text: 'Nothing was lost or saved. Wait a moment, then try again.',
  },
  failure: {
    title: 'Something broke on our side',
    text: 'It is written in the log. Nothing was half saved; try again, or come back a little later.',
  },
} as const
