/** An address with the parameters that have a value. */
export function addressOf(path: string, parameters: object): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) {
    if (typeof value === 'string' && value !== '') query.set(name, value)
  }
  return query.size === 0 ? path : `${path}?${query}`
}
