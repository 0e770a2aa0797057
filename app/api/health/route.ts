export const dynamic = 'force-dynamic'

/** Answers as soon as the server serves; starters and monitors ask it. */
export function GET(): Response {
  return Response.json({ status: 'ok' })
}
