/** The part of saxen's interface that is used here; the package ships no types. */
declare module 'saxen' {
  type Decode = (text: string) => string
  /** Line and column from 0; costs a pass over the text read so far. */
  type GetContext = () => { readonly line: number; readonly column: number; readonly data: string }
  type GetAttributes = () => Readonly<Record<string, string>> | false

  interface Handlers {
    openTag(
      name: string,
      attributes: GetAttributes,
      decode: Decode,
      selfClosing: boolean,
      context: GetContext,
    ): void
    closeTag(name: string): void
    text(text: string, decode: Decode, context: GetContext): void
    cdata(text: string, context: GetContext): void
    attention(text: string, decode: Decode, context: GetContext): void
    warn(error: Error, context: GetContext): void
    error(error: Error, context: GetContext): void
  }

  export class Parser {
    ns(prefixes: Readonly<Record<string, string>>): this
    on<E extends keyof Handlers>(event: E, handler: Handlers[E]): this
    parse(xml: string): Error | null
    stop(): void
  }
}
