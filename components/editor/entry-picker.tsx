'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { useEffect, useRef, useState } from 'react'
import { AnyScript } from '@/components/ui/name-text'
import type { Pick } from '@/wiki/forms/pick'
import { words } from '@/wiki/words'
import type { CellInputProps } from './cell-input'
import { describedBy } from './cell-message'
import { useFormParts } from './form-context'
import { hrefFor } from '@/wiki/words/language'

/** Long enough that somebody who types is not asked about at every letter. */
const PAUSE = 150

/**
 * Names an entry. Without scripts it is a text whose meaning the server finds out, and asks about where several may be
 * meant; with them it completes in any spelling. What is chosen stands beside the text it was chosen for.
 */
export function EntryPicker(props: CellInputProps & { message: string | undefined }) {
  const { name, column, cell, helpId, message } = props
  const { picks, touch } = useFormParts()
  const [text, setText] = useState(cell.text)
  const [chosen, setChosen] = useState({ reference: cell.reference, text: cell.was })
  const { found, look } = useCompletion(column.kinds ?? [])
  const asked = picks[name]
  const choose = (pick: Pick) => {
    setText(pick.label)
    setChosen({ reference: pick.reference, text: pick.label })
    touch()
  }
  return (
    <>
      <Autocomplete.Root
        items={found ?? []}
        value={text}
        filter={null}
        itemToStringValue={(pick: Pick) => pick.label}
        onValueChange={setText}
      >
        <Autocomplete.Input
          id={name}
          name={name}
          className="input"
          autoComplete="off"
          onInput={({ currentTarget: { value } }) => {
            // The last syllable of a Korean name is still being composed, which the library waits for.
            setText(value)
            look(value)
          }}
          aria-invalid={message ? true : undefined}
          aria-describedby={describedBy(name, message, column.help && helpId)}
        />
        <PickList
          count={found?.filter((pick) => !pick.isMissing).length}
          isOpen={found !== null && text.trim() !== ''}
          onChoose={choose}
        />
      </Autocomplete.Root>
      {chosen.reference && (
        <input type="hidden" name={`${name}:ref`} value={JSON.stringify(chosen.reference)} />
      )}
      <input type="hidden" name={`${name}:was`} value={chosen.text ?? ''} />
      {chosen.reference && text === chosen.text && 'path' in chosen.reference && (
        <p className="text-soft mt-1 text-sm">
          {words.editor.pickerMissing(chosen.reference.path)}
        </p>
      )}
      {asked && text === cell.text && !chosen.reference && (
        <WhichEntry name={name} text={text} picks={asked} />
      )}
    </>
  )
}

function PickList({
  count,
  isOpen,
  onChoose,
}: {
  /** How many entries were found; undefined while nothing was asked. */
  count: number | undefined
  isOpen: boolean
  onChoose: (pick: Pick) => void
}) {
  return (
    <Autocomplete.Portal hidden={!isOpen}>
      <Autocomplete.Positioner sideOffset={4} align="start" className="z-20">
        <Autocomplete.Popup className="border-line bg-surface max-h-80 w-[max(var(--anchor-width),16rem)] max-w-[var(--available-width)] overflow-y-auto rounded-lg border py-1 shadow-lg">
          <Autocomplete.Status className="sr-only">
            {count === undefined ? null : words.editor.pickerResults(count)}
          </Autocomplete.Status>
          <Autocomplete.Empty>
            <div className="text-soft px-3 py-2 text-sm">{words.editor.pickerNone}</div>
          </Autocomplete.Empty>
          <Autocomplete.List>
            {(pick: Pick) => (
              <Autocomplete.Item
                key={`${pick.path} ${pick.isMissing}`}
                value={pick}
                onClick={() => onChoose(pick)}
                className="data-highlighted:bg-sunken cursor-default px-3 py-2"
              >
                <PickText pick={pick} />
              </Autocomplete.Item>
            )}
          </Autocomplete.List>
        </Autocomplete.Popup>
      </Autocomplete.Positioner>
    </Autocomplete.Portal>
  )
}

/** A name with what tells it from its namesakes. */
function PickText({ pick }: { pick: Pick }) {
  return (
    <>
      <span className={pick.isMissing ? 'text-missing' : undefined}>
        {pick.isMissing ? words.editor.pickerRedLink(pick.label) : pick.label}
      </span>
      {pick.beside && (
        <>
          {' '}
          <AnyScript text={pick.beside} />
        </>
      )}
      <span className="text-soft block text-sm">
        {pick.detail} · {pick.path}
      </span>
    </>
  )
}

/** The question that the server asks back when several entries may be meant. */
function WhichEntry({ name, text, picks }: { name: string; text: string; picks: Pick[] }) {
  return (
    <fieldset className="border-line mt-2 rounded-lg border p-3">
      <legend className="label px-1">{words.editor.which(text)}</legend>
      {picks.map((pick) => (
        <label key={`${pick.path} ${pick.isMissing}`} className="flex items-start gap-2 py-1">
          <input
            type="radio"
            name={`${name}:pick`}
            value={JSON.stringify(pick.reference)}
            className="accent-accent mt-1.5"
          />
          <span>
            <PickText pick={pick} />
          </span>
        </label>
      ))}
      {picks.length === 0 && <p className="text-soft text-sm">{words.editor.pickerNone}</p>}
    </fieldset>
  )
}

/** Asks what a typed name may mean, a moment after the last letter; `found` is null while nothing was asked. */
function useCompletion(kinds: readonly string[]) {
  const { home } = useFormParts()
  const [found, setFound] = useState<Pick[] | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const request = useRef<AbortController>(undefined)
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      request.current?.abort()
    },
    [],
  )
  function look(text: string) {
    clearTimeout(timer.current)
    request.current?.abort()
    if (text.trim() === '') {
      setFound(null)
      return
    }
    timer.current = setTimeout(async () => {
      request.current = new AbortController()
      const picks = await fetchPicks(text, kinds, home, request.current.signal)
      if (picks) setFound(picks)
    }, PAUSE)
  }
  return { found, look }
}

/** The likely entries, or null when they could not be had: the text alone will do then. */
async function fetchPicks(
  text: string,
  kinds: readonly string[],
  home: string | null,
  signal: AbortSignal,
): Promise<Pick[] | null> {
  const query = new URLSearchParams({ kind: kinds.join(','), q: text.trim() })
  if (home !== null) query.set('home', home)
  try {
    const answer = await fetch(hrefFor(`/api/v1/complete?${query}`), { signal })
    if (!answer.ok) return null
    const { picks } = (await answer.json()) as { picks: Pick[] }
    return picks
  } catch {
    return null
  }
}
