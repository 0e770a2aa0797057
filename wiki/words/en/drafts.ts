/** What is typed and not submitted yet. */
export const drafts = {
  save: 'Save draft',
  begins: 'What you type is kept as a draft.',
  keeping: 'Keeping the draft …',
  saved: (time: string) => `Draft saved at ${time}`,
  savedHere: 'The draft is saved. You find it on your own page and when you open this form again.',
  older: 'A newer state of this form has been saved already.',
  submitted: 'This form has been submitted, so there is no draft of it any more.',
  tooLarge: 'This is too much for a draft. It can be submitted all the same.',
  tooMany: 'You have as many drafts as an account may have. Throw one away on your own page.',
  elsewhere:
    'Another draft of this form was saved meanwhile, in another window or on another device. It stays as it is, and what you type here is not saved as a draft.',
  seeOther: 'See that draft',
  replaceOther: 'Save this text in its place',
  signedOut:
    'You are signed out, so nothing more is saved as a draft. What you typed still stands here.',
  signIn: 'Sign in in another tab, then come back',
  unreachable: 'The draft could not be saved just now. It is tried again while you type.',
  offline:
    'You are offline. What you type stays here, and is saved as a draft when the connection is back.',
  unreadable: 'The draft could not be saved.',

  foundTitle: 'You have a draft of this form',
  found: 'Until you go on with it or throw it away, what you type here is not saved as a draft.',
  keptAt: 'Saved',
  continue: 'Continue with the draft',
  discard: 'Throw the draft away',
  opened: 'This is your draft.',
  unfit:
    'The form has changed since, so that the draft cannot be filled in. This is what you had typed:',
  typed: 'What you had typed',

  list: 'Your drafts',
  listHelp: 'Only you can see them. They are kept until you submit them or throw them away.',
  none: 'No drafts: what you begin to write and do not submit is kept here.',
  discardOf: (title: string) => `Throw away: ${title}`,
} as const
