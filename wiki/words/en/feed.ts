/** The private feed of a contributor's notices. */
export const feed = {
  title: (name: string) => `Notices for ${name}`,
  heading: 'Notices as a feed',
  help: 'A feed reader shows your notices wherever you are. Its address is a secret: whoever knows it can read them.',
  make: 'Make a feed address',
  renew: 'Make a new feed address',
  made: 'This is the address of your feed. It is shown only now; the one before leads nowhere any more.',
  address: 'Address of your feed',
  none: 'There is no such feed.',
  entry: (what: string, paths: string) => (paths === '' ? what : `${what}: ${paths}`),
} as const
