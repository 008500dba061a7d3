import { useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { themes } from '#shared/design/tokens.ts'
import { mapSvg } from '#shared/drawing/map-svg.ts'
import type { Failure, Result } from '#shared/lib/result.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { selectTheme, useTheme } from '../../state/theme-store.ts'
import { SvgPicture } from '../../ui/svg-picture.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { countWords } from './choices.ts'
import type { Choice } from './choices.ts'
import { OwnTemplate } from './own-template.tsx'
import { drawingOf } from './start-from.ts'
import classes from './new-workflow-dialog.module.css'

interface Props {
  readonly choice: Choice
  /** What can be done with it. */
  readonly children: ReactNode
}

/** The choice as a picture, with what it is for. */
export function Preview({ choice, children }: Props) {
  return (
    <section className={classes.preview} aria-label="Preview">
      <div className={classes.about}>
        <Words choice={choice} />
        <div className={classes.actions}>
          {choice.kind === 'template' && choice.template.origin === 'own' && (
            <OwnTemplate key={choice.id} template={choice.template} />
          )}
          {children}
        </div>
      </div>
      {choice.kind !== 'empty' && <Picture key={choice.id} choice={choice} />}
    </section>
  )
}

function Words({ choice }: { readonly choice: Choice }) {
  switch (choice.kind) {
    case 'empty':
      return (
        <div className={classes.words}>
          <h3>{choice.title}</h3>
          <p>Nothing on it yet: name the departments, put down what sets the work off, go on from there.</p>
        </div>
      )
    case 'template':
      return (
        <div className={classes.words}>
          <h3>{choice.title}</h3>
          {choice.template.purpose !== '' && <p>{choice.template.purpose}</p>}
          <p className={classes.muted}>{countWords(choice.template.counts)}</p>
        </div>
      )
    case 'workflow':
      return (
        <div className={classes.words}>
          <h3>{choice.title}</h3>
          <p>
            {choice.source.client} · {choice.source.title}
          </p>
          <p className={classes.muted}>
            Takes the drawing and its notes; answers and open questions stay there.
          </p>
        </div>
      )
  }
}

type Drawing = { readonly document: WorkflowDocument; readonly catalogue: Catalogue }

function Picture({ choice }: { readonly choice: Exclude<Choice, { readonly kind: 'empty' }> }) {
  // The picture is made anew for each choice, see its key; the list may say the same choice in a new object.
  const [wished] = useState(choice)
  const [result, setResult] = useState<Result<Drawing> | null>(null)
  useEffect(() => {
    let wanted = true
    void drawingOf(wished).then((read) => {
      if (wanted) setResult(read)
    })
    return () => {
      wanted = false
    }
  }, [wished])
  if (result === null) return <Waiting what="Drawing …" />
  return result.ok ? <Drawn title={choice.title} drawing={result.value} /> : <Failed failure={result} />
}

function Drawn({ title, drawing }: { readonly title: string; readonly drawing: Drawing }) {
  const theme = useTheme(selectTheme)
  const { document, catalogue } = drawing
  const svg = useMemo(
    () => mapSvg(document, catalogue, { theme: themes[theme], title: `Map of ${title}` }),
    [document, catalogue, theme, title],
  )
  if (document.nodes.length === 0) return <p className={classes.none}>Nothing is drawn in it yet.</p>
  return <SvgPicture svg={svg} className={classes.picture} />
}

function Failed({ failure }: { readonly failure: Failure }) {
  return (
    <p role="alert" className={classes.failed}>
      {failure.message}
    </p>
  )
}
