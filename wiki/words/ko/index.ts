import { english } from '../en'
import type { Translated } from '../translated'

/** Every text of the interface in Korean, by area. */
export const korean: Translated<typeof english> = {
  ...english,
}
