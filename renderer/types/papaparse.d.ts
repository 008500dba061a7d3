/** The part of papaparse that is used; its own types pull in Node's. */
declare module 'papaparse' {
  interface Parsed {
    readonly data: readonly (readonly string[])[]
  }
  export function parse(
    text: string,
    options: { readonly delimiter?: string; readonly delimitersToGuess?: readonly string[] },
  ): Parsed
}
