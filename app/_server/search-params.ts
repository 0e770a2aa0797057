/** What Next hands a page of the query. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>

/** The first value of a parameter, or undefined. */
export async function oneParam(params: SearchParams, name: string): Promise<string | undefined> {
  const value = (await params)[name]
  return Array.isArray(value) ? value[0] : value
}
