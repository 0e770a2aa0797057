/**
 * Every address below /api that nothing stands at. Without it Next would look there for a page, and take what is posted
 * for a form of that page.
 */
function answerUnknown(): Response {
  return Response.json(
    { error: 'not-found' },
    { status: 404, headers: { 'cache-control': 'private, no-store' } },
  )
}

export const GET = answerUnknown
export const POST = answerUnknown
export const PUT = answerUnknown
export const PATCH = answerUnknown
export const DELETE = answerUnknown
