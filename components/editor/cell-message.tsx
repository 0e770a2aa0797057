/** What is wrong with an input, beside it; its id is what `aria-describedby` names. */
export function CellMessage({ name, message }: { name: string; message: string | undefined }) {
  if (!message) return null
  return (
    <p id={messageId(name)} className="error-text mt-1 text-sm">
      {message}
    </p>
  )
}

/** The id of the message about an input. */
export function messageId(name: string): string {
  return `problem:${name}`
}

/** The ids of what describes an input: its help and what is wrong with it. */
export function describedBy(
  name: string,
  message: string | undefined,
  help: string | undefined,
): string | undefined {
  return [help, message && messageId(name)].filter(Boolean).join(' ') || undefined
}
