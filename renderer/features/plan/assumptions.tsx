import classes from './plan-screen.module.css'

export function Assumptions({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <section className={classes.assumptions}>
      <h2>What this rests on</h2>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}
