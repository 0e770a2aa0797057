/** The reader's own places in the header; apart from the other texts, because an element of every page carries these. */
export const places = {
  accountNavigation: 'Your account',
  signIn: 'Sign in',
  signUp: 'Sign up',
  signOut: 'Sign out',
  account: 'Account',
  unread: (count: number) => `${count} new ${count === 1 ? 'notice' : 'notices'}`,
  review: 'Review',
} as const
