import { unindexed } from '@/app/_server/unindexed'
import { KindChoice } from '@/components/editor/kind-choice'
import { words } from '@/wiki/words'

export const generateMetadata = unindexed(() => words.editor.newAnyTitle)

export default function NewAnyPage() {
  return <KindChoice />
}
