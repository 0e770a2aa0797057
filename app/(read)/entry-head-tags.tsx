import { currentTheme } from '@/app/_server/request'
import { themeColors, titleTemplate } from '@/app/site-metadata'
import type { EntryMetadata } from './entry-metadata'

/** Files of the build that every page names. */
export interface SiteFiles {
  styles: readonly string[]
  icon?: string
}

/** The head of an entry's page, as Next writes it from the same metadata. */
export function EntryHeadTags({ said, files }: { said: EntryMetadata; files: SiteFiles }) {
  const { title, description, alternates, robots, other } = said
  return (
    <>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {files.styles.map((href) => (
        <link key={href} rel="stylesheet" href={href} precedence="next" />
      ))}
      {themeColors(currentTheme()).map((one) => (
        <ThemeColor key={one.color} {...one} />
      ))}
      <title>{titleTemplate().replace('%s', () => title)}</title>
      <meta name="description" content={description} />
      {robots ? <meta name="robots" content="noindex, follow" /> : null}
      <meta name="revision" content={other.revision} />
      <link rel="canonical" href={alternates.canonical} />
      {Object.entries(alternates.languages).map(([language, href]) => (
        <link key={language} rel="alternate" hrefLang={language} href={href} />
      ))}
      <SocialTags said={said} />
      {files.icon ? <link rel="icon" href={files.icon} sizes="any" type="image/svg+xml" /> : null}
    </>
  )
}

function ThemeColor({ color, media }: { color: string; media?: string }) {
  return <meta name="theme-color" content={color} media={media} />
}

/** What other sites show beside a link to the page, once for those who read Open Graph and once for those who do not. */
function SocialTags({ said: { openGraph } }: { said: EntryMetadata }) {
  const { title, description, url, siteName, type, images } = openGraph
  return (
    <>
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={url} />
      <meta property="og:site_name" content={siteName} />
      {images.map((image) => (
        <ImageTags key={image.url} {...image} />
      ))}
      <meta property="og:type" content={type} />
      <meta name="twitter:card" content="summary_large_image" />
      <meta name="twitter:title" content={title} />
      <meta name="twitter:description" content={description} />
    </>
  )
}

function ImageTags({ url, width, height }: { url: string; width: number; height: number }) {
  return (
    <>
      <meta property="og:image" content={url} />
      <meta property="og:image:width" content={String(width)} />
      <meta property="og:image:height" content={String(height)} />
      <meta name="twitter:image" content={url} />
      <meta name="twitter:image:width" content={String(width)} />
      <meta name="twitter:image:height" content={String(height)} />
    </>
  )
}
