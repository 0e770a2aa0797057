import { saveDraft } from '@/db/commands/save-draft'
import { newKey } from '@/db/testing-content'
import { callOf } from './built-actions'
import { uniqueName } from './fixtures'
import { asActor, type Person } from './permission-actors'
import {
  answered,
  everybody,
  signedOut,
  writesTo,
  type Question,
  type World,
} from './permission-table'
import { publishSubject } from './permission-subjects'

/** A draft of somebody's. @returns its name */
async function keepDraft({ wiki }: World, person: Person): Promise<string> {
  const { id, path } = await publishSubject(wiki)
  const own = { form: `edit:${id}`, title: 'A draft', address: `/edit${path}`, key: newKey() }
  const typed = { ...own, fields: [], sequence: 1, device: uniqueName('device'), over: '' }
  const outcome = await wiki.write((writer) => saveDraft(writer, asActor(person), typed))
  if (outcome.status !== 'saved') throw new Error(JSON.stringify(outcome))
  return own.form
}

/** What people do with what they have not submitted yet. */
export const draftQuestions: Question[] = [
  {
    action: 'throwDraftAway',
    about: 'throws somebody else’s draft away',
    prepare: async (world) => {
      const draft = await keepDraft(world, world.fan)
      return callOf('throwDraftAway', `/users/${world.fan.username}`, { draft })
    },
    // Only their own are meant, and they have none of that name.
    fates: { ...everybody(answered(303)), anonymous: signedOut, loggedOut: signedOut },
  },
  {
    action: 'throwDraftAway',
    about: 'throws a draft of their own away',
    prepare: async (world, actor) => {
      const draft = await keepDraft(world, actor)
      return callOf('throwDraftAway', `/users/${actor.username}`, { draft })
    },
    // A draft is private and changes nothing, so that who is banned keeps it and may drop it.
    fates: { ...everybody(writesTo('drafts')), anonymous: signedOut, loggedOut: signedOut },
  },
]
