/** What a browser shows where it cannot reach the wiki; it is kept in the browser, so it stays short. */
export const offline = {
  title: 'The wiki cannot be reached',
  text: 'Either this device has no connection, or the wiki does not answer at the moment. Its pages are not kept on your device: you would read what others have corrected since.',
  drafts:
    'If you were writing an edit, everything up to “Draft saved” is in your account, and a form that is open in another tab still holds all of it.',
  again: 'Try again',
} as const
