import { EVERYTHING_WATCHED, type Progress } from '@/wiki/spoilers/progress'
import type { Document } from '@/wiki/revisions/document'
import type { Reader } from '../open'
import { edits, users } from '../schema'
import { readAround } from './around'
import { listAuditLines } from './audit-log'
import { getChangedBy } from './changed-by'
import { getEditIdOf, listChanges, listReverts, listRevisionsOfEdit } from './changes'
import { listChildren } from './children'
import { listCitedBy } from './cited-by'
import { completeEntries, findMeant } from './complete'
import { findNames, findWholly } from './find-names'
import * as contributors from './contributors'
import { getCover, getLookedAt } from './cover'
import * as credits from './credits'
import { listDeletedTogether } from './deleted-together'
import { getDraft, listDrafts } from './drafts'
import * as dramas from './dramas'
import { getEdit } from './edit'
import { getConversation } from './edit-conversation'
import { getEditRow } from './edit-row'
import { findEntryByPath, getHead, getHeads } from './entries'
import { getEntryRow } from './entry-row'
import * as episodes from './episodes'
import { isPathTaken } from './form-names'
import * as front from './front-page'
import { getRevisionOf } from './head'
import { listIncomingRows } from './incoming-rows'
import * as links from './links'
import { listEntries } from './list-entries'
import { countAsked, countChoices } from './list-figures'
import { readFilters } from './list-filters'
import { listLines } from './listed-lines'
import { listLiveChildren } from './live-children'
import { listMomentsAround } from './moments'
import { listCandidates } from './name-candidates'
import { listPossibleDuplicates } from './namesakes'
import { countUnread, listNotices } from './notifications'
import { isAboutAiring } from './on-air'
import { listPatrols } from './patrols'
import { listPeopleById } from './people'
import { readPreview } from './preview'
import { readProposal } from './proposed-entries'
import { listInPublicView } from './public-view'
import { readList } from './read-list'
import { readEntry } from './reading'
import { getReviewHealth, usualWait } from './review-health'
import * as queue from './review-queue'
import { listRevisionsOfChangeset } from './revision-shield'
import * as revisions from './revisions'
import { listHitFacts } from './hit-facts'
import { readHits } from './hits-within'
import { findMeantPath } from './meant-path'
import { searchEntries } from './search'
import { findEpisodes } from './search-episodes'
import { findHits, listMeant, searchNames } from './search-names'
import { searchPassages } from './search-passages'
import { getSession, listSessions } from './sessions'
import { countSiteMapParts, listSiteMapPart } from './site-map'
import { listCitedFacts } from './sources'
import { listTouched } from './touched'
import { getTrust, trustFacts } from './trust'
import * as accounts from './users'
import { listWhileYouWait } from './waiting'
import { getWatchedJoin, listSpoilerConsents, listWatched } from './watched'

type Reads = Record<string, () => unknown>

/** What the reads are asked about: a page that stands, an edit, somebody, and how far they have watched. */
interface Subject {
  id: string
  path: string
  kind: string
  document: Document
  editId: string
  userId: string
  progress: Progress
}

/**
 * Every function that reads, by its name, asked about a page of the starter content: for tests of what the queries do
 * with the tables. A test fails where one is missing.
 */
export function readsOf(
  db: Reader,
  path = '/dramas/run-on',
  progress: Progress = EVERYTHING_WATCHED,
): Reads {
  const found = findEntryByPath(db, path)
  const editId = db.select({ id: edits.id }).from(edits).limit(1).get()?.id
  const userId = db.select({ id: users.id }).from(users).limit(1).get()?.id
  if (!found || editId === undefined || userId === undefined) throw new Error('Nothing to read')
  const { entry, document } = found
  const { id, kind } = entry
  const subject = { id, path, kind, document, editId, userId, progress }
  return {
    ...readsOfPages(db, subject),
    ...readsOfLists(db, subject),
    ...readsOfHistory(db, subject),
    ...readsOfReviews(db, subject),
    ...readsOfPeople(db, subject),
  }
}

function readsOfPages(db: Reader, { id, path, kind, document, progress }: Subject): Reads {
  const [name] = Object.values(document.fields.titles ?? document.fields.names ?? {})
  const asked = { text: String(name?.text ?? 'run'), kinds: [kind], home: id }
  return {
    readEntry: () => readEntry(db, path, progress),
    readPreview: () => readPreview(db, { entryId: id, path, document, held: [], progress }),
    readAround: () => readAround(db, { id, document, progress }),
    findEntryByPath: () => findEntryByPath(db, path),
    getEntryRow: () => getEntryRow(db, id),
    getHead: () => getHead(db, id),
    getHeads: () => getHeads(db, [id]),
    getRevisionOf: () => getRevisionOf(db, id, 1),
    isPathTaken: () => isPathTaken(db, path),
    isAboutAiring: () => isAboutAiring(db, [{ entryId: id, result: document }]),
    listChildren: () => listChildren(db, id, 'character', progress),
    listLiveChildren: () => listLiveChildren(db, id, progress),
    listDeletedTogether: () => listDeletedTogether(db, id),
    listMomentsAround: () => listMomentsAround(db, { id, kind }, progress),
    listWhileYouWait: () => listWhileYouWait(db, id, progress),
    listCreditsOfPerson: () => credits.listCreditsOfPerson(db, id, progress),
    listCreditsOfCharacters: () => credits.listCreditsOfCharacters(db, [id], progress),
    listCreditsElsewhere: () =>
      credits.listCreditsElsewhere(db, { dramaId: '', people: [id], most: 6 }, progress),
    listPeopleOfDrama: () => credits.listPeopleOfDrama(db, id, progress),
    listCharactersOfPerson: () => credits.listCharactersOfPerson(db, id, progress),
    listEpisodesOfDrama: () => episodes.listEpisodesOfDrama(db, id, progress),
    listNumberings: () => episodes.listNumberings(db, id, progress),
    getNeighbours: () => episodes.getNeighbours(db, id, 3, progress),
    listIncomingRows: () => listIncomingRows(db, id, 'video', 'dramas', progress),
    listIncomingGroups: () => links.listIncomingGroups(db, id, progress, () => true),
    listCitedBy: () => listCitedBy(db, id),
    listCitedFacts: () => listCitedFacts(db, id, progress),
    listCandidates: () =>
      listCandidates(db, { by: 'folded', names: ['runon'] }, { kinds: null, progress, most: 100 }),
    listHitFacts: () => listHitFacts(db, [id], progress),
    readHits: () => readHits(db, asked.text, progress).sample({ network: 'jtbc', year: '2020' }),
    findHits: () =>
      findHits(db, asked.text, { progress, values: { network: id, year: '2020', role: 'actor' } }),
    findMeantPath: () => findMeantPath(db, path),
    searchPassages: () => searchPassages(db, asked.text, progress, 10),
    searchEntries: () => searchEntries(db, { text: asked.text, chosen: {}, page: 1 }, progress),
    searchNames: () => searchNames(db, asked.text, { progress }),
    listMeant: () => listMeant(db, asked.text, { progress }),
    findNames: () => findNames(db, asked.text, { progress }),
    findWholly: () => findWholly(db, asked.text, { progress }),
    findEpisodes: () => findEpisodes(db, `${asked.text} 3`, { progress }),
    listPossibleDuplicates: () => listPossibleDuplicates(db, id, document, progress),
    completeEntries: () => completeEntries(db, { ...asked, progress }),
    findMeant: () => findMeant(db, asked),
  }
}

function readsOfLists(db: Reader, { id, progress }: Subject): Reads {
  return {
    listLinksTo: () => links.listLinksTo(db, id, progress),
    listNewestDramas: () => dramas.listNewestDramas(db, progress, 8),
    listDramasById: () => dramas.listDramasById(db, [id], progress),
    listDramasWithStatus: () => dramas.listDramasWithStatus(db, 'airing', progress, 12),
    listDramasOnAir: () => episodes.listDramasOnAir(db, '2021-01-17', '2021-01-31'),
    listUpcomingEpisodes: () => episodes.listUpcomingEpisodes(db, '2021-01-24', progress, 8),
    listEpisodesById: () => episodes.listEpisodesById(db, [id], progress),
    listPeopleById: () => listPeopleById(db, [id], progress),
    ...readsOfKindList(db, id, progress),
    listAiring: () => front.listAiring(db, '2021-01-17', '2021-01-31', progress),
    listRecentlyChanged: () => front.listRecentlyChanged(db, progress, 10),
    getCover: () =>
      dramas.listDramasById(db, [id], progress).map((line) => getCover(db, line, progress)),
    getLookedAt: () => [
      getLookedAt(db, 20000, progress),
      getLookedAt(db, 20000, { dramas: {}, others: 0 }),
    ],
    listWanted: () => front.listWanted(db, progress, 6),
    listMissingPages: () => front.listMissingPages(db, progress, 8),
    countSiteMapParts: () => countSiteMapParts(db),
    listSiteMapPart: () => listSiteMapPart(db, 0),
  }
}

function readsOfKindList(db: Reader, id: string, progress: Progress): Reads {
  const asked = { kind: 'drama', values: { letter: 'r' }, today: '2021-01-24' }
  const question = { filters: {}, order: 'newest' as const, view: 'table' as const }
  return {
    listEntries: () =>
      listEntries(db, { ...asked, values: {} }, { order: 'newest', size: 2 }, progress),
    listLines: () => listLines(db, 'drama', [id], progress),
    readList: () =>
      readList(db, { kind: 'drama', today: asked.today, size: 2 }, question, progress),
    readFilters: () => readFilters(db, asked, question, {}, progress),
    countAsked: () => countAsked(db, asked, progress),
    countChoices: () => countChoices(db, asked, ['year', 'sources'], progress),
  }
}

function readsOfHistory(db: Reader, { id, editId, userId, progress }: Subject): Reads {
  const viewer = { progress, seesDeleted: true }
  const page = { cursor: { before: 500 }, limit: 50, viewer }
  return {
    listChanges: () => [
      listChanges(db, { ...page, cursor: {} }),
      listChanges(db, page),
      listChanges(db, { ...page, kind: 'organization' }),
      listChanges(db, { ...page, cursor: { after: 1 } }),
    ],
    listRevisionsOfEdit: () => listRevisionsOfEdit(db, editId, viewer),
    listReverts: () => listReverts(db, [1]),
    getEditIdOf: () => getEditIdOf(db, 1),
    listRevisionsOfChangeset: () => listRevisionsOfChangeset(db, 1),
    listRevisions: () => [
      revisions.listRevisions(db, { ...page, entryId: id }),
      revisions.listRevisions(db, { ...page, entryId: id, cursor: { after: 1 } }),
    ],
    getRevision: () => revisions.getRevision(db, 1, viewer),
    compareRevisions: () => revisions.compareRevisions(db, { entryId: id, from: 1, to: 1, viewer }),
    countRevisions: () => revisions.countRevisions(db, id),
    getChangedBy: () => getChangedBy(db, id, 0, { field: 'titles', row: 'name-english' }),
    listContributions: () =>
      [true, false].map((includesUnpublished) =>
        contributors.listContributions(db, {
          userId,
          includesUnpublished,
          isSelf: false,
          behind: editId,
          limit: 30,
          viewer,
        }),
      ),
    listTouched: () => listTouched(db, 0),
    listAuditLines: () => listAuditLines(db, { before: 100, limit: 50 }),
  }
}

function readsOfReviews(db: Reader, { editId, userId, progress }: Subject): Reads {
  const place = { risk: 'addition' as const, isOnAir: true, createdAt: 1, id: editId }
  return {
    listWaitingEdits: () =>
      queue.listWaitingEdits(db, {
        risk: 'addition',
        behind: place,
        limit: 30,
        viewer: { progress, userId },
      }),
    listInPublicView: () => listInPublicView(db, { progress, behind: { ...place }, limit: 30 }),
    countLanes: () => queue.countLanes(db),
    countAhead: () => queue.countAhead(db, place),
    findNextWaiting: () => queue.findNextWaiting(db, { place, reviewerId: userId }),
    findPreviousWaiting: () => queue.findPreviousWaiting(db, { place, reviewerId: userId }),
    listAround: () =>
      queue.listAround(db, {
        place,
        ahead: 4,
        behind: 20,
        viewer: { progress, userId },
      }),
    getReviewHealth: () => getReviewHealth(db, 1),
    usualWait: () => usualWait(db, 'addition', 1),
    listPatrols: () => listPatrols(db, { limit: 10, viewer: { progress, seesDeleted: true } }),
    getEdit: () => getEdit(db, editId),
    getEditRow: () => getEditRow(db, editId),
    getConversation: () => getConversation(db, editId),
    readProposal: () => readProposal(db, { editId, version: 1 }, { progress, isAuthor: false }),
  }
}

function readsOfPeople(db: Reader, { userId, progress }: Subject): Reads {
  return {
    getTrust: () => getTrust(db, userId),
    trustFacts: () => trustFacts(db, userId, 1),
    findUserByName: () => contributors.findUserByName(db, 'fan'),
    getContributor: () => contributors.getContributor(db, 'fan'),
    listBlockedUsers: () => contributors.listBlockedUsers(db),
    findUserByIdentity: () =>
      accounts.findUserByIdentity(db, { provider: 'x', providerAccountId: 'y' }),
    getCredentials: () => accounts.getCredentials(db, 'fan'),
    getCredentialsById: () => accounts.getCredentialsById(db, userId),
    getOwnAccount: () => accounts.getOwnAccount(db, userId),
    getSession: () => getSession(db, 'secret'),
    listSessions: () => listSessions(db, userId),
    getDraft: () => getDraft(db, userId, 'new:drama:'),
    listDrafts: () => listDrafts(db, userId),
    listNotices: () => listNotices(db, userId, { limit: 30, first: 'unread', progress }),
    countUnread: () => countUnread(db, userId),
    listWatched: () => listWatched(db, userId),
    listSpoilerConsents: () => listSpoilerConsents(db, userId),
    getWatchedJoin: () => getWatchedJoin(db, 'hash'),
  }
}
