import { benchGate } from './gate'

await benchGate()
