/** Writing: the form of any kind, moving, deleting and restoring. */
export const editor = {
  // Headings
  editTitle: (name: string) => `Edit: ${name}`,
  newTitle: (kind: string) => `New ${kind.toLowerCase()}`,
  newAnyTitle: 'Write a new page',
  newAnyText: 'What is it about?',
  moveTitle: (name: string) => `Move: ${name}`,
  deleteTitle: (name: string) => `Delete: ${name}`,
  restoreTitle: (name: string) => `Restore: ${name}`,
  onlySection: (section: string) => `You see only “${section}”.`,
  wholeForm: 'Show the whole form',
  backToPage: 'Back to the page',

  // What its author has not watched
  gatedName: (kind: string) => `${kind.toLowerCase()}, name hidden`,
  asksHeld: (count: number, from: string) =>
    `${count === 1 ? 'One fact is' : `${count} facts are`} not in this form: known from ${from}.`,
  asksHidden: (from: string) => `This page shows what is known from ${from}.`,
  asksKept: 'What you save leaves them as they are.',
  asksHelp:
    'You have not said that you have watched that far. You can still see it while you edit and review.',
  asksAgree: (drama: string) => `Show me everything of ${drama} while I edit and review`,
  asksAgreeUnnamed: 'Show me everything of this drama while I edit and review',

  // Who may
  signInTitle: 'Sign in to write here',
  signInText:
    'Everybody may edit this wiki. Sign in or make an account; you come back to this form.',
  blockedTitle: 'You cannot edit at the moment',
  blockedText: (reason: string) =>
    reason
      ? `Your account is blocked from editing. A moderator gave this reason: “${reason}”`
      : 'Your account is blocked from editing.',
  moderatorsTitle: 'This is for moderators',
  moderatorsDelete:
    'Only moderators delete and restore pages. Say why in the history’s talk, or ask one of them.',
  waitsNote: 'Your edit will be looked at by a reviewer before readers see it.',
  liveNote:
    'Your edit goes live at once. Another name for the page in place of its own waits for a second person.',
  trustedNote: 'What you add with a source goes live at once; everything else is looked at first.',

  // Not there
  missingTitle: 'No such page',
  missingText: (path: string) => `There is no page at ${path} to change.`,
  missingWrite: 'Write it',
  deletedTitle: 'This page was deleted',
  deletedText: 'It has to be restored before it can be changed.',
  unknownKindTitle: 'No such kind of page',
  unknownKindText: (kind: string) => `The wiki has no pages of the kind “${kind}”. It has these:`,
  existsTitle: 'This page exists already',
  existsText: 'Somebody has written it. Read it, or make it better:',
  existsEdit: 'Edit it',
  notYoursTitle: 'This edit cannot be worked on here',
  notYoursText: 'Only its author can change an edit, and only until it is published.',
  seeEdit: 'See the edit',
  resumeNote: (state: string) => `You are working on an edit of yours again. It is: ${state}.`,
  resumeRebased: 'The page has changed since. What others did is in this form already.',

  // The sections of the form
  sectionsTitle: 'Sections of this form',
  sectionFilled: (filled: number, fields: number) => `${filled} of ${fields}`,
  sectionChanged: (count: number) => `${count} changed`,
  sectionProblems: (count: number) => `${count} to fix`,
  requiredNote: 'Only what says “required” has to be filled in.',

  // Fields and rows
  required: 'required',
  choose: 'Choose …',
  rowOf: (field: string, number: number) => `${field}, row ${number}`,
  add: (field: string) => `Add to “${field}”`,
  addLaterValue: (field: string) => `Another value of “${field}” from a later episode`,
  remove: 'Remove',
  removeRow: (field: string, number: number) => `Remove row ${number} of “${field}”`,
  removed: (what: string) => (what ? `Removed: ${what}` : 'Removed'),
  keep: 'Keep it',
  rowAdded: (field: string, number: number) => `Row ${number} of “${field}” added`,
  rowRemoved: (field: string) => `Removed from “${field}”. You can keep it after all.`,
  rowKept: (field: string, number: number) => `Kept as row ${number} of “${field}”`,
  rowMoved: (field: string, number: number, count: number) =>
    `“${field}”: moved to ${number} of ${count}`,
  up: 'Up',
  moveUp: (field: string, number: number) => `Move row ${number} of “${field}” up`,
  down: 'Down',
  moveDown: (field: string, number: number) => `Move row ${number} of “${field}” down`,
  proseHelp:
    'Links: [[/people/kang-tae-oh|Kang Tae Oh]]. Hidden until episode 9: a block from :::spoiler 9 to :::',

  // Gates
  gate: 'Spoiler?',
  gateSet: (episode: string) => `Known from episode ${episode}`,
  gateEpisode: 'Known from episode',
  gateHelp: 'The broadcast number. Leave it empty for what everybody may know.',
  gateHelpTells:
    'The broadcast number; 0 for what everybody may know. Empty: hidden until the last episode.',
  gateDrama: 'Of which drama',

  // Sources
  sources: (count: number) =>
    count === 0 ? 'Add a source' : count === 1 ? '1 source' : `${count} sources`,
  sourceFor: 'Source for this',
  addSource: 'Add another source',
  addFirstSource: 'Source for this',
  existingSource: 'A source of the wiki',
  newSource: 'Or a new source',
  removeSource: 'Remove this source',

  // Entry picker
  pickerHelp: 'Type a name in any spelling, or the path of its page.',
  pickerResults: (count: number) =>
    count === 0 ? 'No page found' : `${count} ${count === 1 ? 'page' : 'pages'} found`,
  pickerNone: 'No page has that name yet.',
  pickerMissing: (path: string) => `Not written yet: ${path}`,
  pickerRedLink: (label: string) => `“${label}”, not written yet`,
  which: (text: string) => `Which page is meant by “${text}”?`,

  // New entries
  segment: 'Last part of the address',
  segmentHelpEmpty: 'Leave it empty to have it made from the name.',

  // Submitting
  summary: 'Edit summary',
  summaryHelp: 'What you changed and why, in a few words. It stands in the history.',
  preview: 'See what changes',
  submit: 'Submit edit',
  publish: 'Publish',
  saving: 'One moment …',
  cancel: 'Back without saving',
  previewTitle: 'Preview',
  previewNote:
    'Nothing is saved yet. This is the page as it would be: all that you wrote, and of the rest what you have watched.',
  previewChanges: 'What changes',
  previewNothing: 'You have not changed anything yet.',
  previewNewSource: (title: string) => `New source: ${title}`,

  // What happened
  problemsTitle: (count: number) =>
    count === 1 ? 'One thing needs your attention' : `${count} things need your attention`,
  nothingSaved: 'Nothing has been saved yet, and nothing that you typed is lost.',
  unchanged: 'You have not changed anything, so there is nothing to save.',
  missing: (token: string) =>
    `This form was posted incomplete (${token}), so nothing was done. Open the form again and copy your text into it.`,
  leftover: 'What you had typed',
  malformed: 'This form was posted in a shape that cannot be read, so nothing was done.',
  malformedName: (name: string) => `Nothing was done: this form has no field called “${name}”.`,
  foreign: 'This form was posted from another site, so nothing was done.',
  busy: 'The wiki is very busy. Nothing that you typed is lost: try again in a few seconds.',
  failed: 'Something went wrong on the way. Nothing that you typed is lost: try again.',
  offline:
    'You are offline, so nothing was sent. What you typed stands here: try again when the connection is back.',
  signedOut:
    'You are signed out. Sign in in another tab, then submit this again: nothing that you typed is lost.',
  blocked: 'Your account is blocked from editing. Your text is still here.',
  level: 'Your account may not do this yet.',
  tooManyOpen:
    'You have as many edits waiting for review as your account may have. Wait for a decision or withdraw one.',
  staleEdit:
    'This edit has changed or was decided meanwhile. Your text is still here; see where it stands before you submit again.',
  closedEdit:
    'This edit has been decided meanwhile, so it cannot be changed any more. Your text is still here.',

  // Namesakes
  namesakesTitle: 'Is it there already?',
  namesakesText:
    'Pages of the same name stand in the wiki. If yours is one of them, edit that page; if a source that you describe is, choose it where you cite it.',
  namesakesReview:
    'Pages of the same name stand in the wiki. The author says that this is another one.',
  isAnother: 'It is another one',

  // Conflict
  conflictElsewhere: 'Another page of this edit',
  conflictTitle: 'What both of you changed',
  conflictText:
    'Somebody changed the same while you were writing. Nothing has been saved yet, and nothing that you typed is lost. Decide about each place below; nothing is chosen for you. Then submit again.',
  conflictWas: 'When you began',
  conflictTheirs: 'Now on the page',
  conflictYours: 'Yours',
  conflictNothing: 'nothing',
  conflictOrder: 'Both of you put its rows in another order.',
  conflictBy: 'changed by',
  conflictChange: 'see the change',
  keepTheirs: 'Keep theirs',
  useMine: 'Use mine',
  byHand: 'Write it by hand:',
  byHandLink: 'go to it in the form',
  mergedTitle: 'What fits together',
  mergedTheirs: 'Others changed these too. Their changes stay:',
  mergedYours: 'You changed these. Your changes stay:',
  mergedNone: 'Nobody changed anything else.',
  wholeRest: 'Everything that stands in your form',
  conflictLinks: 'See the page as it is now',
  conflictHistory: 'See its history',

  // Move, delete, restore
  verbConflict:
    'Somebody changed the page while you were here, and both changes do not fit together. Nothing was done: open this form again.',
  moveText:
    'The old address keeps leading here, and everything that stands under this page moves along.',
  otherVerbs: 'Other ways to change this page',
  moveLink: 'Move this page',
  deleteLink: 'Delete this page',
  moveSubmit: 'Move',
  moveNow: 'It stands at',
  moveParent: 'Stands under',
  deleteText:
    'Readers will be told that the page was deleted. Its history stays, and a moderator can restore it.',
  deleteSubmit: 'Delete',
  deleteChildren: (count: number) =>
    `${count} ${count === 1 ? 'page stands' : 'pages stand'} under it and will be deleted with it:`,
  restoreText: 'The page will stand again, as it was.',
  restoreTogether: (count: number) =>
    count === 1
      ? 'The page that was deleted with it comes back too.'
      : `The ${count} pages that were deleted with it come back too.`,
  restoreSubmit: 'Restore',
  notDeletedTitle: 'This page is not deleted',
  verbWaits: 'A moderator has to approve it first; until then nothing changes.',
  verbWaitsModerator:
    'Another moderator has to approve it first; until then nothing changes. When it has been in public view for 24 hours, you can publish it yourself.',
  summaryWhy: 'Say why: it stands in the history.',
  summaryMissing: 'Say why: whoever decides it, and whoever misses the page, reads this.',
} as const
