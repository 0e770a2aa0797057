import { THEMES, type Theme } from '@/wiki/reading/theme'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'

/** Light, dark, or as the device has it: a form that leads back to the page that it stands on, at `address`. */
export function ThemeChoice({ theme, address }: { theme: Theme | undefined; address: string }) {
  return (
    <form
      method="post"
      action={hrefFor('/api/v1/theme')}
      aria-labelledby="colours"
      className="flex flex-wrap items-center gap-x-4"
    >
      <input type="hidden" name="back" value={hrefFor(address)} />
      <span id="colours">{words.layout.themesLabel}</span>
      {(['system', ...THEMES] as const).map((one) => (
        <button
          key={one}
          name="theme"
          value={one}
          aria-pressed={one === (theme ?? 'system')}
          className="theme-button"
        >
          {words.layout.themes[one]}
        </button>
      ))}
    </form>
  )
}
