'use client'

import {
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
  type RefObject,
} from 'react'
import { VoiceContext, type Voice } from './desk-voice'

/** The words of the keys, in the order in which they are listed. */
export interface KeyWords {
  title: string
  help: string
  isOn: string
  close: string
  /** `also` does the same; `missing` is said where nothing on the page has the key. */
  keys: { key: string; also?: string; does: string; missing?: string }[]
}

/** Where this browser remembers that single keys are not wanted (WCAG 2.1.4: they can be turned off). */
const STORED = 'review-keys'

/**
 * Holds what stays while pages of the review come and go: the keys, the sheet that lists them, and the voice of the page.
 * A key presses the control that carries it in `aria-keyshortcuts`, and does nothing else: what a pointer cannot do, no
 * key can.
 */
export function DeskKeys({ said, children }: { said: KeyWords; children: ReactNode }) {
  const sheet = useRef<HTMLDialogElement>(null)
  const [spoken, setSpoken] = useState({ text: '', isShown: false, count: 0 })
  const hasArrived = useRef(false)
  const voice = useMemo<Voice>(
    () => ({
      say: (text, isShown = false) =>
        setSpoken(({ count }) => ({ text, isShown, count: count + 1 })),
      openKeys: () => sheet.current?.showModal(),
      hasArrived: () => hasArrived.current,
    }),
    [],
  )
  useEffect(() => {
    hasArrived.current = true
    const press = (event: KeyboardEvent) => {
      if (!isSetOn() || !isForThePage(event)) return
      const known = said.keys.find(({ key, also }) => [key, also].includes(keyOf(event)))
      if (!known) return
      const control = controlOf(known.key)
      if (control) control.click()
      else if (known.missing) voice.say(known.missing, true)
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [said, voice])
  return (
    <VoiceContext value={voice}>
      {children}
      <p aria-live="polite" className={spoken.isShown ? 'desk-said' : 'sr-only'}>
        {/* The same words said again are another text, or nobody would hear them. */}
        {spoken.text + (spoken.count % 2 === 0 ? '' : '\u00a0')}
      </p>
      <KeySheet said={said} sheet={sheet} />
    </VoiceContext>
  )
}

/** The list of the keys, and the choice to have none. */
function KeySheet({ said, sheet }: { said: KeyWords; sheet: RefObject<HTMLDialogElement | null> }) {
  const isOn = useSyncExternalStore(watchSetting, isSetOn, () => true)
  return (
    <dialog ref={sheet} aria-labelledby="keys" className="desk-sheet">
      <h2 id="keys">{said.title}</h2>
      <p className="text-soft text-sm">{said.help}</p>
      <dl>
        {said.keys.map(({ key, also, does }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
              {also && (
                <>
                  {' '}
                  <kbd>{also}</kbd>
                </>
              )}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label>
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => remember(event.target.checked)}
        />{' '}
        {said.isOn}
      </label>
      <form method="dialog">
        <button className="button button-quiet">{said.close}</button>
      </form>
    </dialog>
  )
}

/** The control that a key stands for, where it is to be seen and can be used. */
function controlOf(key: string): HTMLElement | undefined {
  const found = document.querySelectorAll<HTMLElement>(`[aria-keyshortcuts~="${key}"]`)
  return [...found].find((control) => control.checkVisibility() && !control.matches(':disabled'))
}

/** Keys are the page's while nobody types, no key is held down beside it, and no dialog is open. */
function isForThePage(event: KeyboardEvent): boolean {
  const { target, altKey, ctrlKey, metaKey, repeat, isComposing, defaultPrevented } = event
  if (altKey || ctrlKey || metaKey || repeat || isComposing || defaultPrevented) return false
  if (document.querySelector('dialog[open], [role=dialog]')) return false
  const isField = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]'
  return !(target instanceof Element && target.closest(isField))
}

/** The key as its letter; where a keyboard writes Hangul, the Latin letter of the same key. */
function keyOf({ key, code }: KeyboardEvent): string {
  if (/^[!-~]$/.test(key)) return key.toLowerCase()
  return /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : ''
}

function isSetOn(): boolean {
  return localStorage.getItem(STORED) !== 'off'
}

function remember(isOn: boolean): void {
  if (isOn) localStorage.removeItem(STORED)
  else localStorage.setItem(STORED, 'off')
  dispatchEvent(new Event(STORED))
}

function watchSetting(tell: () => void): () => void {
  addEventListener(STORED, tell)
  addEventListener('storage', tell)
  return () => {
    removeEventListener(STORED, tell)
    removeEventListener('storage', tell)
  }
}
