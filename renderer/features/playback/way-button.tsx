import type { OptionWords } from './case-words.ts'
import classes from './playback-bar.module.css'

interface Props {
  readonly figure: number
  readonly words: OptionWords
  readonly exception: boolean
  readonly marked: boolean
  readonly onTake: () => void
}

/** One way to go on, with the figure that takes it. */
export function WayButton({ figure, words: { title, to, share }, exception, marked, onTake }: Props) {
  return (
    <button
      type="button"
      className={classes.way}
      data-exception={exception}
      data-marked={marked}
      aria-current={marked}
      onClick={onTake}
    >
      <kbd>{figure}</kbd>
      <span className={classes.words}>
        {title !== '' && <span className={classes.title}>{title}</span>}
        <span className={classes.to}>{to}</span>
      </span>
      {share !== '' && <span className={classes.share}>{share}</span>}
    </button>
  )
}
