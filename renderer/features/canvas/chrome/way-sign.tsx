import classes from './way-sign.module.css'

interface Props {
  readonly size?: number
  readonly exception?: boolean
}

/** An edge, small, as on the map; an exception path is dashed. */
export function WaySign({ size = 18, exception = false }: Props) {
  const side = `${size / 16}rem`
  return (
    <svg
      className={classes.way}
      style={{ width: side, height: side }}
      viewBox="0 0 18 18"
      data-exception={exception}
      aria-hidden="true"
    >
      <path d="M2 9H12" strokeDasharray={exception ? '3 2' : undefined} />
      <path d="M11 5.5L16.5 9L11 12.5Z" />
    </svg>
  )
}
