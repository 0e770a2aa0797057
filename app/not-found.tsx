import { Notice } from '@/components/ui/notice'
import { words } from '@/wiki/words'

export default function NotFound() {
  return (
    <Notice
      title={words.reading.missingTitle}
      text={words.reading.missingHelp}
      href="/search"
      link={words.search.title}
    />
  )
}
