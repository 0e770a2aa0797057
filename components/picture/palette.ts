import { chanceOf } from './chance'

/** Two colours and the one in which the title is set: at least 7 : 1 to the ground, as a test says. */
export interface Palette {
  ground: string
  figure: string
  ink: string
}

/** Chosen by eye, half of them dark and half light, so that a shelf is neither a wall nor a haze. */
export const palettes: readonly [Palette, ...Palette[]] = [
  { ground: '#14213d', figure: '#fca311', ink: '#fff7e8' },
  { ground: '#f4ead5', figure: '#d1495b', ink: '#2b1d1f' },
  { ground: '#0b3d3a', figure: '#e9b872', ink: '#fdf6ea' },
  { ground: '#e8e4f0', figure: '#5b3fa3', ink: '#221a38' },
  { ground: '#3b0d1f', figure: '#ff8fa3', ink: '#fff0f2' },
  { ground: '#dfeae2', figure: '#1f6f50', ink: '#12281f' },
  { ground: '#1c1c28', figure: '#7bdff2', ink: '#f0fbfe' },
  { ground: '#f9d9c2', figure: '#c1440e', ink: '#38150a' },
  { ground: '#2d1e4a', figure: '#f2a1c4', ink: '#fdf1f8' },
  { ground: '#f3efe6', figure: '#1d4e89', ink: '#15233a' },
  { ground: '#5c1a1b', figure: '#f0c987', ink: '#fff5e4' },
  { ground: '#cfe3ee', figure: '#0f4c5c', ink: '#0c2730' },
  { ground: '#12355b', figure: '#ff6f59', ink: '#fff1ee' },
  { ground: '#f5e6a9', figure: '#7a3b69', ink: '#33172c' },
  { ground: '#203a2b', figure: '#d9e76c', ink: '#fafde8' },
  { ground: '#f6d6dc', figure: '#a4243b', ink: '#3c0d17' },
  { ground: '#2b2d42', figure: '#ef8354', ink: '#fdf3ee' },
  { ground: '#dcd6f7', figure: '#424874', ink: '#1f2240' },
  { ground: '#0a2a43', figure: '#9be3b5', ink: '#effcf4' },
  { ground: '#e9dcc9', figure: '#8a4f2a', ink: '#33200f' },
  { ground: '#431a5e', figure: '#ffd166', ink: '#fff8e3' },
  { ground: '#d7f0ee', figure: '#c8553d', ink: '#3a1a12' },
  { ground: '#1f2f16', figure: '#f7b2ad', ink: '#fff2f0' },
  { ground: '#fbe9e0', figure: '#2f5d62', ink: '#182e31' },
]

/** The colours that belong to a path for ever. */
export function paletteOf(path: string): Palette {
  return chanceOf(`${path} colours`).of(palettes)
}
