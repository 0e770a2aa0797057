import type { ReactNode } from 'react'
import { keepPage, readerProgress, setStatus } from '@/app/_server/request'
import { ListFrame } from '@/components/list/list-frame'
import { ListTable } from '@/components/list/list-table'
import { ListTools } from '@/components/list/list-tools'
import { Notice } from '@/components/ui/notice'
import { reader } from '@/db/connection'
import { listLines } from '@/db/queries/listed-lines'
import { progressFrom } from '@/db/queries/progress'
import { readList, type ListReading } from '@/db/queries/read-list'
import type { Reader } from '@/db/open'
import { kindOf } from '@/wiki/kinds/registry'
import {
  listAddress,
  parseListQuestion,
  type BadParameter,
  type ListQuestion,
} from '@/wiki/reading/list-question'
import type { Progress } from '@/wiki/spoilers/progress'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { BadPlace, BadProgress } from './list-page'
import { todayInKorea, type SearchParams } from './read-page'

/** What a list of a kind shows: at which address, in which words, and how its entries stand on a shelf. */
export interface KindList {
  path: string
  kind: string
  title: string
  description: string
  /** Values that every entry of this list has, such as the role of a list of actors. */
  fixed?: Record<string, string>
  /** Entries on one page. */
  size: number
  shelf: (db: Reader, ids: string[], progress: Progress) => ReactNode
}

/**
 * A page of the list of a kind, asked for by its address alone: filters, order, view, place and progress. What the address
 * cannot ask for is answered with 400, in words, and with the way back.
 */
export function KindListPage({
  list,
  searchParams,
}: {
  list: KindList
  searchParams: SearchParams
}) {
  const { path, kind, fixed, size } = list
  const db = reader()
  const said = searchParams.progress
  const progress = said === undefined ? readerProgress() : progressFrom(db, said)
  if (!progress) return <BadProgress said={said} path={path} />
  const asked = parseListQuestion(kindOf(kind), searchParams)
  if ('parameter' in asked) return <BadQuestion bad={asked} path={path} />
  const question = { ...asked, ...(typeof said === 'string' && { progress: said }) }
  const bounds = { kind, size, today: todayInKorea(), ...(fixed && { fixed }) }
  const reading = readList(db, bounds, question, progress)
  if ('parameter' in reading) return <BadQuestion bad={reading} path={path} />
  keepPage()
  return (
    <Framed list={list} question={question} reading={reading}>
      {(ids) =>
        question.view === 'table' ? (
          <ListTable kind={kind} lines={listLines(db, kind, ids, progress)} />
        ) : (
          list.shelf(db, ids, progress)
        )
      }
    </Framed>
  )
}

function Framed({
  list: { title, description, path, kind },
  question,
  reading,
  children,
}: {
  list: KindList
  question: ListQuestion
  reading: ListReading
  children: (ids: string[]) => ReactNode
}) {
  const { rows, coming, next, total, filters } = reading
  const declared = kindOf(kind)
  const addressOf = (after?: string) => listAddress(path, declared, question, { after })
  const allComing = listAddress(path, declared, question, {
    filters: { airing: 'coming' },
    order: 'oldest',
  })
  const isFiltered = Object.keys(question.filters).length > 0
  const isBroadcast = declared.listing?.isBroadcast === true
  return (
    <ListFrame
      title={title}
      description={description}
      kind={declared.parent === undefined ? kind : undefined}
      isEmpty={rows.length + coming.length === 0}
      empty={isFiltered ? words.lists.nothing : words.reading.emptyList}
      shown={shownOf(question, reading)}
      first={question.after === undefined ? undefined : addressOf()}
      next={next === null ? undefined : addressOf(next)}
      tools={
        <ListTools
          path={path}
          kind={kind}
          question={question}
          filters={filters}
          found={words.lists.found(total.entries, total.isMore)}
        />
      }
    >
      {coming.length > 0 ? (
        <section className="mb-9">
          <h2 className="mb-3">{words.reading.episodesNext}</h2>
          {children(coming)}
          <p className="mt-4">
            <a href={hrefFor(allComing)} rel="nofollow">
              {words.lists.allComing}
            </a>
          </p>
        </section>
      ) : null}
      {isBroadcast && rows.length > 0 && coming.length > 0 ? (
        <h2 className="mb-3">{words.reading.episodesLatest}</h2>
      ) : null}
      {rows.length > 0 ? children(rows) : null}
    </ListFrame>
  )
}

/** How many of all stand on a page, where not all do: above the list stands how many there are. */
function shownOf({ after }: ListQuestion, { rows, coming, next, total }: ListReading) {
  if (after === undefined && next === null) return undefined
  return words.lists.shown(rows.length + coming.length, total.entries, total.isMore)
}

/** Says what a list cannot be asked for, and leads to the whole list. */
function BadQuestion({ bad: { parameter, value }, path }: { bad: BadParameter; path: string }) {
  if (parameter === 'after') return <BadPlace path={path} />
  setStatus(400)
  return (
    <Notice
      title={words.lists.badTitle}
      text={words.lists.badValue(parameter, value.slice(0, 100))}
      href={path}
      link={words.lists.badLink}
    />
  )
}
