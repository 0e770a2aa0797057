import { places } from './places'

/** The frame around every page. */
export const layout = {
  ...places,
  skip: 'Skip to the content',
  mainNavigation: 'Main',
  dramas: 'Dramas',
  actors: 'Actors',
  episodes: 'Episodes',
  people: 'People',
  changes: 'Recent changes',
  search: 'Search',
  searchLabel: 'Search dramas, people, characters',
  searchPlaceholder: 'Run On, 강태오 …',
  footerNavigation: 'About this wiki',
  about: 'About',
  sources: 'Sources',
  organizations: 'Organizations',
  videos: 'Videos',
  footerLicence: 'Texts and data under',
  themesLabel: 'Colours',
  themes: { system: 'As my device', light: 'Light', dark: 'Dark' },
  footerNote: 'Written by its readers. Every version is kept.',
} as const
