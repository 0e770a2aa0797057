/** Signing up, signing in and out, and one's own account. */
export const account = {
  signIn: 'Sign in',
  signUp: 'Sign up',
  signOut: 'Sign out',
  signInText: 'Welcome back. Reading needs no account; editing does.',
  signUpText:
    'An account is a username and a password. Your username stands beside every edit of yours.',
  newHere: 'New here?',
  knownHere: 'Have an account already?',
  signedInAs: (username: string) => `You are signed in as ${username}.`,
  goToAccount: 'Go to your account',

  username: 'Username',
  usernameHelp:
    '2 to 30 letters or digits, Latin or Hangul, with hyphens or underscores between them.',
  password: 'Password',
  passwordHelp: 'At least 8 characters. A few words that only you would put together are best.',
  email: 'Email',
  emailHelp: 'Optional. It is shown to nobody, and nobody is signed in by it.',
  optional: 'optional',

  problems: {
    heading: 'That did not work yet',
    username: {
      required: 'Choose a username.',
      short: 'A username has at least 2 characters.',
      long: 'A username has at most 30 characters.',
      letters:
        'Use letters (Latin or Hangul), digits, hyphens and underscores; no spaces or other signs.',
      edges: 'Begin and end with a letter or a digit, with single hyphens or underscores between.',
      reserved: 'This name could be taken for the wiki itself. Choose another one.',
      taken: 'Somebody has this username, or one that looks like it. Choose another one.',
    },
    password: {
      required: 'Enter a password.',
      short: 'A password has at least 8 characters.',
      long: 'A password has at most 200 characters.',
      username: 'The password must not be the username.',
      common: 'This is one of the passwords that are guessed first. Choose another one.',
    },
    email: 'This does not look like an email address. You can leave it empty.',
    usernameEmpty: 'Enter your username.',
    passwordEmpty: 'Enter your password.',
    wrong: 'Username and password do not match. Check both and try again.',
    currentWrong: 'This is not your present password.',
    throttled: (seconds: number) =>
      seconds < 90
        ? `That was tried too often. Try again in ${seconds} seconds.`
        : `That was tried too often. Try again in ${Math.ceil(seconds / 60)} minutes.`,
    foreign: 'This form came from another site. Nothing was done. Send it again from here.',
    malformed: 'This form arrived damaged. Nothing was done. Send it again.',
    busy: 'Very many people are here right now. Nothing was lost: try again in a moment.',
    signedOut: 'You are no longer signed in.',
    elsewhere: 'Signing in through the other site did not work. Nothing was changed; try again.',
  },

  elsewhere: 'Or through another site',
  elsewhereWith: (site: string) => `Continue with ${site}`,
  linkWith: (site: string) => `Also sign in with ${site}`,

  heading: 'Your account',
  signedOutText: 'You are not signed in. Everything here can be read without an account.',
  level: 'Level',
  levels: {
    new: 'New contributor',
    confirmed: 'Confirmed contributor',
    trusted: 'Trusted contributor',
    reviewer: 'Reviewer',
    moderator: 'Moderator',
    admin: 'Administrator',
  },
  levelHelp: {
    new: 'Your edits wait for a reviewer.',
    confirmed: 'Your edits wait for a reviewer.',
    trusted: 'New facts with a source go live at once; other edits wait for a reviewer.',
    reviewer: 'Your edits go live at once, and you decide about those of others.',
    moderator:
      'What you add or change goes live at once; you decide about the edits of others, and about deletions.',
    admin: 'What you add or change goes live at once; you decide, moderate, and give levels.',
  },
  emailNone: 'none given',
  memberSince: 'Here since',
  yourPage: 'Your edits and notices',
  blocked: 'You cannot edit at the moment: your account is blocked.',
  blockedLink: 'The reason stands on your page.',

  sessions: 'Where you are signed in',
  thisSession: 'this device',
  sessionsCount: (count: number) => `${count} ${count === 1 ? 'device' : 'devices'}`,
  logOutEverywhere: 'Log out everywhere',
  logOutEverywhereText:
    'Ends every sign-in of yours at once, on this device too. What waits for review stays.',

  changePassword: 'Change password',
  setPassword: 'Set a password',
  currentPassword: 'Present password',
  newPassword: 'New password',
  changePasswordText: 'All other devices are signed out.',
  passwordChanged: 'Your password is changed, and your other devices are signed out.',

  sites: 'Other ways to sign in',
  sitesLinked: (names: string) => `You can also sign in with ${names}.`,

  watched: 'What you have watched',
  watchedText:
    'Your account keeps it, so that it is the same wherever you sign in. Change it on the page of each drama. Signing out takes it off the device, so that a shared computer tells the next reader nothing.',
  watchedNothing: 'Nothing yet. Every page of a drama asks how far you have come.',
  watchedUpTo: (episode: number) => `up to episode ${episode}`,
  watchedAll: 'everything',
  watchedUseHere: 'Use that in this browser, too',
  watchedGone: 'A drama that is not here any more',
  joinedHeading: 'What you have watched was put together when you signed in',
  joinedSides: (browser: string, account: string) =>
    `this browser said “${browser}”, your account “${account}”.`,
  joinedNow: (episode: string) => `Both now say “${episode}”.`,
  joinedUndoText:
    'If somebody else watched here, take it back: both then say what they said before.',
  joinedUndo: 'Put both back as they were',
  goOn: 'Go on',

  consents: 'What you see while you edit and review',
  consentsText:
    'You have agreed to see everything of these dramas in forms and reviews. Their pages show as much as before.',
  consentRevoke: (drama: string) => `Hide again: ${drama}`,

  chooseUsername: 'Choose a username',
  chooseText: (site: string) =>
    `${site} has vouched for you. Choose the name that stands beside your edits here.`,
  chooseButton: 'Create account',
  chooseExpired: 'This took too long, or was finished before. Sign in again to go on.',
  linkHeading: 'Link to your account',
  linkText: (site: string, username: string) =>
    `From now on this account at ${site} also signs you in here, as ${username}.`,
  linkButton: 'Link it',
  linkedAlready: 'That account is linked to a user here already.',
} as const
