import { createElement, type ReactNode } from 'react'

/** A form of the search whose field an element completes; without it the form searches. One on a page. */
export function SearchSuggest({ className, children }: { className: string; children: ReactNode }) {
  return createElement('search-suggest', { class: `relative block ${className}` }, children)
}
