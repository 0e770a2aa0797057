import { singles, type StarterEntry } from './starter-entry'

/** The report that the starter content is about. Who published it and where is not known, so both stay empty. */
export const report: StarterEntry = {
  kind: 'source',
  segment: 'news-report-2021-01-24',
  fields: singles({
    title: 'News report about a making-of video of Run On',
    type: 'newsArticle',
    publishedOn: '2021-01-24',
  }),
}
