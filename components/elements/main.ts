import { AccountLinksElement } from './account-links'
import { keepOfflinePage } from './keep-offline-page'
import { ReaderTimeElement } from './reader-time'
import { AirTimeElement } from './air-time'
import { SearchSuggestElement } from './search-suggest'
import { openSourceCard } from './source-card'
import { WatchedControlElement } from './watched-control'

// The one script of the reading pages: what it does, a page without it does by a plain link or form.
function begin(): void {
  customElements.define('account-links', AccountLinksElement)
  customElements.define('reader-time', ReaderTimeElement)
  customElements.define('air-time', AirTimeElement)
  customElements.define('search-suggest', SearchSuggestElement)
  customElements.define('watched-control', WatchedControlElement)
}

// A script that was here before the rest of the page would meet elements whose content is still on its way.
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', begin)
else begin()
addEventListener('click', openSourceCard)

// Last of all: it is for another visit.
if (document.readyState === 'complete') setTimeout(keepOfflinePage, 2000)
else addEventListener('load', () => setTimeout(keepOfflinePage, 2000))
