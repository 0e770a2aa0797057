import { words } from '@/wiki/words'
import { uniqueName, uniqueTitle } from './fixtures'
import { filled, openForm, type PostedForm } from './posted-form'
import {
  answered,
  everybody,
  ladder,
  live,
  members,
  moderators,
  shown,
  waits,
  type Question,
  type World,
} from './permission-table'
import {
  changeSubject,
  deleteSubject,
  overwrite,
  publishSubject,
  type Subject,
} from './permission-subjects'

const { editor, history } = words
const submit = { intent: 'submit', summary: 'A raw request' }

/** The form of a live drama, as a new contributor is shown it. */
async function editForm({ wiki, fan }: World, subject?: Subject): Promise<PostedForm> {
  const { path } = subject ?? (await publishSubject(wiki))
  return openForm(fan, `/edit${path}`, editor.submit)
}

function withRows(form: PostedForm, fields: [string, string][]): PostedForm {
  return { ...form, fields: [...form.fields, ...fields] }
}

const anotherTitle: [string, string][] = [
  ['row', 'titles:another'],
  ['r:titles:another:text', 'Another title'],
  ['r:titles:another:language', 'en'],
]

const itsSource = (): [string, string][] => [
  ['row', 'citations:proof'],
  ['r:citations:proof:of', 'another'],
  ['r:citations:proof:source', ''],
  ['s:proof:title', uniqueTitle('An announcement')],
  ['s:proof:url', 'https://example.org/announcement'],
]

/** Put to the form of an entry. */
const formQuestions: Question[] = [
  {
    action: 'saveEntry',
    about: 'overwrites what stands',
    prepare: async (world) =>
      filled(await editForm(world), { ...submit, 'r:titles:title-other:text': 'Overwritten' }),
    fates: ladder(waits, waits, waits, live, live, live),
  },
  {
    action: 'saveEntry',
    about: 'adds without a source',
    prepare: async (world) => filled(withRows(await editForm(world), anotherTitle), submit),
    fates: ladder(waits, waits, waits, live, live, live),
  },
  {
    action: 'saveEntry',
    about: 'adds with a source',
    prepare: async (world) =>
      filled(withRows(await editForm(world), [...anotherTitle, ...itsSource()]), submit),
    fates: ladder(waits, waits, live, live, live, live),
  },
  {
    action: 'saveEntry',
    about: 'makes a new entry',
    prepare: async ({ fan }) => {
      const form = await openForm(
        fan,
        `/new/drama?name=${encodeURIComponent(uniqueTitle('Drama'))}`,
        editor.submit,
      )
      return filled(form, submit)
    },
    fates: ladder(waits, waits, waits, live, live, live),
  },
  {
    action: 'saveEntry',
    about: 'moves an entry through the form of its facts',
    prepare: async (world) => {
      const address: [string, string][] = [
        ['row', 'address:address'],
        ['r:address:address:segment', uniqueName('smuggled')],
      ]
      return filled(withRows(await editForm(world), address), submit)
    },
    fates: members(waits),
  },
  {
    action: 'saveEntry',
    about: 'deletes an entry through the form of its facts',
    prepare: async (world) => {
      const state: [string, string][] = [
        ['row', 'state:state'],
        ['r:state:state:value', 'deleted'],
      ]
      return filled(withRows(await editForm(world), state), submit)
    },
    fates: everybody(answered(400)),
  },
  {
    action: 'saveEntry',
    about: 'previews',
    prepare: async (world) => filled(await editForm(world), { intent: 'preview' }),
    fates: members(shown),
  },
  {
    action: 'saveEntry',
    about: 'adds an empty row to what it typed',
    prepare: async (world) => filled(await editForm(world), { intent: 'add:titles' }),
    // Nothing is looked up for it, but the page around the form is not drawn for everybody.
    fates: everybody({ status: [200, 401, 403], writes: [] }),
  },
]

const verbQuestions: Question[] = [
  {
    action: 'moveEntry',
    about: 'moves an entry',
    prepare: async ({ wiki, fan }) => {
      const { path } = await publishSubject(wiki)
      const form = await openForm(fan, `/move${path}`, editor.moveSubmit)
      return filled(form, { segment: uniqueName('moved'), summary: 'Its proper name' })
    },
    fates: members(waits),
  },
  {
    action: 'deleteEntry',
    about: 'deletes an entry',
    prepare: async ({ wiki, keeper }) => {
      const { path } = await publishSubject(wiki)
      const form = await openForm(keeper, `/delete${path}`, editor.deleteSubmit)
      return filled(form, { summary: 'Written twice' })
    },
    fates: moderators(waits),
  },
  {
    action: 'restoreEntry',
    about: 'restores a deleted entry',
    prepare: async ({ wiki, keeper }) => {
      const subject = await publishSubject(wiki)
      await deleteSubject(wiki, subject, keeper)
      const form = await openForm(keeper, `/restore${subject.path}`, editor.restoreSubmit)
      return filled(form, { summary: 'It was not' })
    },
    fates: moderators(waits),
  },
  {
    action: 'revertChange',
    about: 'takes back an overwrite',
    prepare: async ({ wiki, fan }) => {
      const revision = await changeSubject(wiki, await publishSubject(wiki), overwrite())
      return openForm(fan, `/changes/${revision}`, history.revert)
    },
    fates: ladder(waits, waits, waits, live, live, live),
  },
  {
    action: 'revertChange',
    about: 'takes back a creation, which is to delete',
    prepare: async ({ wiki, fan }) => {
      const { revision } = await publishSubject(wiki)
      return openForm(fan, `/changes/${revision}`, history.revert)
    },
    fates: members(waits),
  },
]

/** What contributors do to entries. */
export const contentQuestions = [...formQuestions, ...verbQuestions]
